package io.tillstream.gateway.rpc;

import io.smallrye.mutiny.Uni;
import io.tillstream.gateway.identity.ApiKeys;
import io.tillstream.gateway.identity.Recent;
import io.tillstream.gateway.identity.TokenLives;
import io.tillstream.gateway.identity.TokenMint;
import io.tillstream.gateway.identity.User;
import io.tillstream.gateway.identity.Users;
import io.tillstream.kit.identity.TokenVerifier;
import io.tillstream.kit.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;

/**
 * Who calls, where every call brings a password or an API key. A password is slow to check on purpose, so one that was
 * right serves a minute; what is remembered of it is a digest with a salt that only this process knows.
 */
@ApplicationScoped
class RpcLogins {

    private static final int SALT = 32;

    private record Proof(Object who, String digest) {}

    private final Users users;
    private final ApiKeys keys;
    private final TokenMint mint;
    private final TokenVerifier verifier;
    private final byte[] salt = new SecureRandom().generateSeed(SALT);
    private final Recent<Proof, User> logins;
    private final Recent<Proof, RpcCaller> callers;

    RpcLogins(Users users, ApiKeys keys, TokenMint mint, TokenVerifier verifier, TokenLives lives) {
        this.users = users;
        this.keys = keys;
        this.mint = mint;
        this.verifier = verifier;
        this.logins = new Recent<>(lives.recheck());
        this.callers = new Recent<>(lives.recheck());
    }

    /** Refused with 401 where login and password do not belong together. */
    Uni<User> login(String login, String password) {
        return logins.get(proof(login, password), () -> check(login, password));
    }

    /** Refused with 401 where the password is not that of the person with this id. */
    Uni<RpcCaller> caller(long uid, String password) {
        return callers.get(proof(uid, password), () -> users.find(uid)
                .onFailure(RpcLogins::isMissing)
                .transform(missing -> wrong())
                .chain(user -> login(user.login(), password))
                .map(user -> callerOf(requireSame(user, uid))));
    }

    private Uni<User> check(String login, String password) {
        return ApiKeys.isKey(password)
                ? keys.holder(password)
                        .map(holder -> holder.require(ApiKeys.RPC).user())
                        .invoke(user -> requireSame(user, login))
                : users.authenticate(login, password);
    }

    private RpcCaller callerOf(User user) {
        return new RpcCaller(verifier.verify(mint.access(user), "access"), Set.of(user.role()));
    }

    private Proof proof(Object who, String password) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            sha.update(salt);
            return new Proof(who, HexFormat.of().formatHex(sha.digest(password.getBytes(StandardCharsets.UTF_8))));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static User requireSame(User user, long uid) {
        if (user.id() != uid) {
            throw wrong();
        }
        return user;
    }

    private static void requireSame(User user, String login) {
        if (!user.login().equalsIgnoreCase(login)) {
            throw wrong();
        }
    }

    private static boolean isMissing(Throwable failure) {
        return failure instanceof Refusal refusal && refusal.status() == 404;
    }

    private static Refusal wrong() {
        return new Refusal(401, "wrong-credentials", "Wrong login or password.");
    }
}
