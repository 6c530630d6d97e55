package io.tillstream.config.user;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.tillstream.kit.identity.Reach;
import io.tillstream.kit.identity.Rights;
import io.tillstream.kit.identity.Roles;
import io.tillstream.kit.problem.Refusal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Refresh tokens, for the gateway that signs them. */
@Path("/internal/refresh-tokens")
@RolesAllowed(Roles.SERVICE)
@Rights(reach = Reach.SERVICE)
@Tag(name = "Identity")
public class RefreshTokenResource {

    record IssueRequest(@NotNull Long userId) {}

    /** @param user who it is for; only after a rotation */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RefreshToken(UUID id, Instant expiresAt, Identity user) {}

    record LogIn(Identity user) {}

    private final RefreshTokens tokens;
    private final Users users;

    RefreshTokenResource(RefreshTokens tokens, Users users) {
        this.tokens = tokens;
        this.users = users;
    }

    @POST
    @Operation(summary = "A user logged in: a token for 30 days")
    public Uni<RefreshToken> issue(@Valid @NotNull IssueRequest request) {
        return Panache.withSession(() -> users.require(request.userId()))
                .chain(user -> tokens.issue(user.id()))
                .map(issued -> view(issued, null));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Whose log-in this is, without using the token up; 404 once it ended")
    public Uni<LogIn> owner(@PathParam("id") String id) {
        return tokens.owner(known(id).orElseThrow(() -> ended(id)))
                .map(owner -> owner.orElseThrow(() -> ended(id)))
                .chain(owner -> Panache.withSession(() -> users.findById(owner)))
                .map(user -> new LogIn(requireActive(user)));
    }

    @POST
    @Path("/{id}/rotate")
    @Operation(summary = "Uses the token up for a new one; a second use ends the whole log-in")
    public Uni<RefreshToken> rotate(@PathParam("id") String id) {
        return tokens.rotate(known(id).orElseThrow(RefreshTokenResource::refused))
                .map(rotated -> rotated.orElseThrow(RefreshTokenResource::refused))
                .chain(rotated -> Panache.withSession(() -> users.findById(rotated.userId()))
                        .map(user -> view(rotated.token(), requireActive(user))));
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Ends the log-in that this token belongs to")
    public Uni<Void> revoke(@PathParam("id") String id) {
        return known(id).map(tokens::revoke).orElseGet(() -> Uni.createFrom().voidItem());
    }

    private static RefreshToken view(RefreshTokens.Issued issued, Identity user) {
        return new RefreshToken(issued.id(), issued.expiresAt().toInstant(), user);
    }

    private static Identity requireActive(User user) {
        if (user == null || !user.active) {
            throw refused();
        }
        return Identity.of(user);
    }

    static Optional<UUID> known(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static Refusal ended(String id) {
        return Refusal.notFound("log-in", id);
    }

    private static Refusal refused() {
        return new Refusal(401, "refresh-refused", "This refresh token is no longer good. Log in again.");
    }
}
