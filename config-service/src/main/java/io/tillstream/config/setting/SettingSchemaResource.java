package io.tillstream.config.setting;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import io.tillstream.kit.identity.Reach;
import io.tillstream.kit.identity.Rights;
import io.tillstream.kit.identity.Roles;
import io.tillstream.kit.problem.Refusal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Which settings extensions may put on a register. */
@Path("/api/setting-schemas")
@RolesAllowed({Roles.MANAGER, Roles.ADMIN, Roles.INTEGRATOR})
@Rights(reach = Reach.INSTALLATION)
@Tag(name = "Settings of extensions")
public class SettingSchemaResource {

    static final String NAMESPACE = "[a-z][a-z0-9]*([.-][a-z0-9]+)*";
    private static final int LONGEST = 64;

    record SchemaView(
            String namespace,

            @JsonRawValue @Schema(implementation = Object.class)
            String schema) {
        static SchemaView of(SettingSchema known) {
            return new SchemaView(known.namespace, known.schema);
        }
    }

    record Schemas(List<SchemaView> items, String next) {}

    private final SettingSchemas schemas;
    private final RegisterSchema registering;

    SettingSchemaResource(SettingSchemas schemas, RegisterSchema registering) {
        this.schemas = schemas;
        this.registering = registering;
    }

    @GET
    @WithSession
    @Operation(summary = "All registered schemas")
    public Uni<Schemas> list() {
        return schemas.list("order by namespace")
                .map(found -> new Schemas(found.stream().map(SchemaView::of).toList(), null));
    }

    @GET
    @Path("/{namespace}")
    @WithSession
    @Operation(summary = "The schema of one namespace, with an ETag")
    public Uni<RestResponse<SchemaView>> get(@PathParam("namespace") String namespace) {
        return schemas.findById(namespace)
                .onItem()
                .ifNull()
                .failWith(() -> Refusal.notFound("setting schema", namespace))
                .map(SettingSchemaResource::tagged);
    }

    @PUT
    @Path("/{namespace}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Registers the JSON Schema (2020-12) of a namespace's settings")
    public Uni<RestResponse<SchemaView>> register(
            @PathParam("namespace") @Size(max = LONGEST) @Pattern(regexp = NAMESPACE) String namespace,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull JsonNode schema) {
        return registering.put(namespace, schema, ifMatch).map(SettingSchemaResource::tagged);
    }

    private static RestResponse<SchemaView> tagged(SettingSchema known) {
        return ResponseBuilder.ok(SchemaView.of(known))
                .header(HttpHeaders.ETAG, known.tag())
                .build();
    }
}
