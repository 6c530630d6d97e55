package io.tillstream.config.imports;

import io.smallrye.common.annotation.Blocking;
import io.tillstream.kit.data.imports.Exporter;
import io.tillstream.kit.identity.Caller;
import io.tillstream.kit.identity.Reach;
import io.tillstream.kit.identity.Rights;
import io.tillstream.kit.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What an import takes, as a file. */
@Path("/api/exports")
@RolesAllowed(Roles.ADMIN)
@Rights(reach = Reach.COMPANY)
@Tag(name = "Exports", description = "The company's records as CSV that an import takes")
public class ExportResource {

    private final Exporter exporter;
    private final Caller caller;

    ExportResource(Exporter exporter, Caller caller) {
        this.exporter = exporter;
        this.caller = caller;
    }

    @GET
    @Path("/{kind}")
    @Blocking
    @Produces("text/csv; charset=UTF-8")
    @Operation(summary = "All records of a kind as CSV; imported again, it changes nothing")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    public Response export(
            @Parameter(description = "e.g. products, stores, registers, taxes") @PathParam("kind") String kind) {
        var wanted = exporter.require(kind);
        var company = caller.companyId();
        StreamingOutput csv = out -> exporter.write(wanted, company, out);
        return Response.ok(csv)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + kind + ".csv\"")
                .build();
    }
}
