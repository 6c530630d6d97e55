package io.tillstream.gateway.description;

import io.tillstream.kit.identity.Reach;
import io.tillstream.kit.identity.Rights;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The public API of all services as one document; a person reads it at {@code /api-docs/}. */
@Path("/api/openapi")
@PermitAll
@Rights(reach = Reach.PUBLIC)
@Tag(name = "Description", description = "The API about itself")
public class DescriptionResource {

    private static final String YAML = "application/yaml";
    private static final List<Variant> VARIANTS = Variant.mediaTypes(
                    MediaType.valueOf(YAML), MediaType.APPLICATION_JSON_TYPE)
            .build();

    private final MergedDescription merged;

    DescriptionResource(MergedDescription merged) {
        this.merged = merged;
    }

    @GET
    @Produces({YAML, MediaType.APPLICATION_JSON})
    @Operation(
            summary = "This document",
            description =
                    "OpenAPI 3.1 of all that is served here. Each service's own, with what services ask each other,"
                            + " is at `/api/openapi/{service}`.")
    @APIResponse(
            responseCode = "200",
            description = "The document, as YAML unless JSON is asked for",
            content = {
                @Content(mediaType = YAML, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = SchemaType.OBJECT))
            })
    public Response describe(@Context Request request) {
        var chosen = request.selectVariant(VARIANTS);
        return MediaType.APPLICATION_JSON_TYPE.equals(chosen.getMediaType())
                ? Response.ok(merged.json(), chosen).build()
                : Response.ok(merged.yaml(), chosen).build();
    }
}
