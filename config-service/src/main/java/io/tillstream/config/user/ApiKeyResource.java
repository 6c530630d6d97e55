package io.tillstream.config.user;

import io.smallrye.mutiny.Uni;
import io.tillstream.kit.identity.Reach;
import io.tillstream.kit.identity.Rights;
import io.tillstream.kit.identity.Roles;
import io.tillstream.kit.page.Page;
import io.tillstream.kit.page.PageRequest;
import io.tillstream.kit.problem.Refusal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** API keys over HTTP. */
@Path("/api/api-keys")
@RolesAllowed({Roles.CASHIER, Roles.MANAGER, Roles.ADMIN, Roles.INTEGRATOR})
@Rights(reach = Reach.SELF, note = "administrators list and revoke those of the company")
@Tag(name = "API keys", description = "What programs log in with, in a person's name")
public class ApiKeyResource {

    private static final Set<String> SCOPES = Set.of("rpc", "rest");
    private static final int DAYS = 90;

    /**
     * @param name which program it is for
     * @param scopes the doors that it opens: {@code rpc} (Odoo's calls), {@code rest}; null: {@code rpc}
     * @param expiresInDays null: 90
     */
    public record ApiKeyRequest(
            @NotBlank @Size(max = 100) String name,
            @Size(min = 1, max = 2) Set<@NotNull String> scopes,
            @Min(1) @Max(730) Integer expiresInDays) {}

    /** @param key shown this once; {@code id} is what revokes it */
    public record NewApiKey(long id, String name, String key, List<String> scopes, Instant expiresAt) {

        static NewApiKey of(ApiKey issued, ApiKeySecret secret) {
            return new NewApiKey(issued.id(), issued.name(), secret.text(), issued.scopes(), issued.expiresAt());
        }
    }

    private final KeepApiKeys keeping;

    ApiKeyResource(KeepApiKeys keeping) {
        this.keeping = keeping;
    }

    @POST
    @Operation(
            summary = "Makes a key for a program that works in the caller's name",
            description = "The key is in this answer and nowhere else: an Idempotency-Key does not bring it again.")
    @APIResponse(
            responseCode = "201",
            description = "The key",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = NewApiKey.class)))
    @APIResponse(responseCode = "409", description = "The caller has fifty keys that count")
    @APIResponse(responseCode = "422", description = "A field is missing or wrong")
    public Uni<RestResponse<NewApiKey>> create(@Valid @NotNull ApiKeyRequest request) {
        var secret = ApiKeySecret.fresh();
        var days = request.expiresInDays() == null ? DAYS : request.expiresInDays();
        return keeping.issue(request.name(), scopes(request.scopes()), days, secret)
                .map(issued -> ResponseBuilder.<NewApiKey>created(URI.create("/api/api-keys/" + issued.id()))
                        .entity(NewApiKey.of(issued, secret))
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build());
    }

    @GET
    @Operation(summary = "The caller's keys that are not revoked, without what is secret of them")
    @APIResponse(responseCode = "200", description = "A page of keys")
    @APIResponse(responseCode = "404", description = "No such user")
    public Uni<Page<ApiKey>> list(
            @Parameter(description = "Somebody else's, for administrators") @QueryParam("userId") Long userId,
            @BeanParam PageRequest page) {
        return keeping.list(userId, page);
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Revokes a key of one's own, or as an administrator anybody's")
    @APIResponse(responseCode = "204", description = "It counts no more; doors that just saw it learn so in a minute")
    @APIResponse(responseCode = "404", description = "No such key")
    public Uni<Void> revoke(@PathParam("id") long id) {
        return keeping.revoke(id);
    }

    private static Set<String> scopes(Set<String> wanted) {
        if (wanted == null) {
            return Set.of("rpc");
        }
        if (!SCOPES.containsAll(wanted)) {
            throw Refusal.invalid("scopes", "are some of rpc, rest");
        }
        return wanted;
    }
}
