package io.tillstream.gateway.identity;

import io.smallrye.mutiny.Uni;
import io.tillstream.kit.identity.Reach;
import io.tillstream.kit.identity.Rights;
import io.tillstream.kit.identity.TokenVerifier;
import io.tillstream.kit.problem.Refusal;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;

/** Tokens for a login, and new ones for a refresh token. */
@Path("/api/auth")
@PermitAll
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Rights(reach = Reach.PUBLIC)
@Tag(name = "Identity", description = "Log in, tokens and keys")
public class AuthResource {

    public record Login(@NotBlank String login, @NotNull String password) {}

    public record Refresh(@NotBlank String refreshToken) {}

    /** @param expiresIn seconds that the access token lives */
    public record Tokens(String accessToken, String refreshToken, String tokenType, long expiresIn) {}

    private final Users users;
    private final TokenMint mint;
    private final TokenVerifier verifier;

    AuthResource(Users users, TokenMint mint, TokenVerifier verifier) {
        this.users = users;
        this.mint = mint;
        this.verifier = verifier;
    }

    @POST
    @Path("/token")
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    @Operation(summary = "Logs in: an access token for 15 minutes and a refresh token")
    public Uni<Tokens> authenticateByPassword(@Valid @NotNull Login login) {
        return users.authenticate(login.login(), login.password())
                .chain(user -> users.issueRefreshToken(user).map(issued -> tokens(user, issued)));
    }

    @POST
    @Path("/refresh")
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    @Operation(summary = "New tokens for a refresh token, which is used up by it")
    public Uni<Tokens> refreshAuthentication(@Valid @NotNull Refresh refresh) {
        return users.rotateRefreshToken(idOf(refresh.refreshToken()))
                .map(rotated -> tokens(rotated.user(), rotated.next()));
    }

    private String idOf(String refreshToken) {
        try {
            return verifier.verify(refreshToken, TokenMint.REFRESH).getTokenID();
        } catch (Refusal refused) {
            throw new Refusal(
                    401, "refresh-token-refused", "This refresh token is not valid (any more). Log in again.");
        }
    }

    private Tokens tokens(User user, IssuedToken issued) {
        return new Tokens(
                mint.access(user),
                mint.refresh(user, issued),
                "Bearer",
                mint.accessLife().toSeconds());
    }
}
