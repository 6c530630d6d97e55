package io.tillstream.config.user;

import io.smallrye.mutiny.Uni;
import io.tillstream.kit.identity.Reach;
import io.tillstream.kit.identity.Rights;
import io.tillstream.kit.identity.Roles;
import io.tillstream.kit.problem.Refusal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whose an API key is, for the gateway. */
@Path("/internal/api-keys/holder")
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.SERVICE)
@Rights(reach = Reach.SERVICE)
@Tag(name = "Identity")
public class ApiKeyHolderResource {

    record Key(@NotBlank @Size(max = 200) String key) {

        @Override
        public String toString() {
            return "an API key";
        }
    }

    record Holder(Identity user, List<String> scopes) {}

    private final KeepApiKeys keeping;

    ApiKeyHolderResource(KeepApiKeys keeping) {
        this.keeping = keeping;
    }

    @POST
    @Operation(summary = "Who this key is for; 401 where it is unknown, revoked or expired, or its person is gone")
    public Uni<Holder> holder(@Valid @NotNull Key key) {
        return keeping.holder(key.key()).map(held -> held.map(found ->
                        new Holder(Identity.of(found.user()), found.key().scopes()))
                .orElseThrow(() ->
                        new Refusal(401, "api-key-refused", "This API key is not valid (any more). Make a new one.")));
    }
}
