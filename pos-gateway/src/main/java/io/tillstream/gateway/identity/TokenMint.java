package io.tillstream.gateway.identity;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import io.tillstream.kit.identity.Claims;
import io.tillstream.kit.identity.Roles;
import io.tillstream.kit.identity.Signer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;

/** Signs every kind of token that the gateway gives out. Only access and device tokens name a role to the services. */
@ApplicationScoped
public class TokenMint {

    public static final String REFRESH = "refresh";
    public static final String SESSION = "session";
    /** The role inside a session token, which must not open an endpoint by itself. */
    static final String SESSION_ROLE = "role";

    private final Signer signer;
    private final TokenLives lives;

    TokenMint(Signer signer, TokenLives lives) {
        this.signer = signer;
        this.lives = lives;
    }

    public Duration accessLife() {
        return lives.access();
    }

    public Duration sessionLife() {
        return lives.session();
    }

    public String access(User user) {
        return access(user, lives.access());
    }

    /** For somebody who must be quick, e.g. a manager who approves at another's till. */
    public String access(User user, Duration life) {
        return signer.sign(person(user)
                .groups(Set.of(user.role()))
                .claim(Claims.USE, "access")
                .expiresIn(life));
    }

    /** What the cookie holds: who logged in, with the rights of that moment; it ends when {@code login} is revoked. */
    public String session(User user, IssuedToken login) {
        return signer.sign(person(user)
                .claim(Claims.USE, SESSION)
                .claim(SESSION_ROLE, user.role())
                .claim("jti", login.id())
                .expiresIn(lives.session()));
    }

    public String refresh(User user, IssuedToken issued) {
        return signer.sign(Jwt.claims()
                .subject(Long.toString(user.id()))
                .upn(user.login())
                .claim(Claims.USE, REFRESH)
                .claim("jti", issued.id())
                .expiresAt(issued.expiresAt()));
    }

    /** For one register, whoever stands at it. */
    public String device(RegisterPlace register, IssuedToken issued) {
        return signer.sign(Jwt.claims()
                .subject("0")
                .upn("register-" + register.id())
                .groups(Set.of(Roles.DEVICE))
                .claim(Claims.NAME, register.name())
                .claim(Claims.USE, "device")
                .claim(Claims.REGISTER, register.id())
                .claim(Claims.STORES, Set.of(register.storeId()))
                .claim(Claims.COMPANY, register.companyId())
                .claim("jti", issued.id())
                .expiresAt(issued.expiresAt()));
    }

    private static JwtClaimsBuilder person(User user) {
        var claims = Jwt.claims()
                .subject(Long.toString(user.id()))
                .upn(user.login())
                .claim("jti", UUID.randomUUID().toString())
                .claim(Claims.NAME, user.name())
                .claim(Claims.COMPANY, user.companyId())
                .claim(Claims.LANG, user.lang())
                .claim(Claims.TZ, user.tz());
        return user.allStores() ? claims.claim(Claims.ALL_STORES, true) : claims.claim(Claims.STORES, user.stores());
    }
}
