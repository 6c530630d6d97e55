package io.tillstream.config.imports;

import io.smallrye.mutiny.Uni;
import io.tillstream.kit.data.imports.ImportAnswers;
import io.tillstream.kit.data.imports.ImportReport;
import io.tillstream.kit.data.imports.LineError;
import io.tillstream.kit.identity.Reach;
import io.tillstream.kit.identity.Rights;
import io.tillstream.kit.identity.Roles;
import io.tillstream.kit.page.Page;
import io.tillstream.kit.page.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Files of products, registers and the rest on their way in. */
@Path("/api/imports")
@RolesAllowed(Roles.ADMIN)
@Rights(reach = Reach.COMPANY)
@Tag(name = "Imports", description = "Tables from files: CSV and XLSX, with our column names or with Odoo's")
public class ImportResource {

    private final ImportAnswers answers;

    ImportResource(ImportAnswers answers) {
        this.answers = answers;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Imports a file; lines that are wrong stay out and are named in the report",
            description =
                    "The body is the file itself (CSV or XLSX, at most 200 MB), or a form with one file. Lines are known"
                            + " by External ID, else by their codes: the same file again changes nothing. Customers are imported"
                            + " at /api/imports/partners.")
    @RequestBody(
            required = true,
            description = "The file, or a form with one file",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(
            responseCode = "200",
            description = "It is over",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ImportReport.class)))
    @APIResponse(
            responseCode = "202",
            description = "It goes on: follow it at Location",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ImportReport.class)))
    @APIResponse(responseCode = "413", description = "The file is larger than 200 MB")
    @APIResponse(responseCode = "422", description = "The file is no table, or nobody knows of what")
    public Uni<Response> begin(
            @Parameter(description = "What the lines are, e.g. products; without it the header says")
                    @QueryParam("kind")
                    String kind,
            @Parameter(description = "The file's name, for the report") @QueryParam("file") String file,
            @Parameter(description = "Judge every line, change nothing") @QueryParam("dryRun") boolean dryRun,
            @Parameter(description = "Seconds to wait for the end, 0 to 30") @QueryParam("wait") @DefaultValue("10")
                    int wait) {
        return answers.begin("/api/imports", kind, file, dryRun, wait);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "How an import stands, and what was wrong in its file (the first thousand errors)")
    public Uni<ImportReport> report(
            @PathParam("id") String id,
            @Parameter(description = "Seconds to wait for its end, 0 to 30") @QueryParam("wait") @DefaultValue("0")
                    int wait) {
        return answers.report(id, wait);
    }

    @GET
    @Path("/{id}/errors")
    @Operation(summary = "All that was wrong in the file of an import")
    public Uni<Page<LineError>> errors(@PathParam("id") String id, @BeanParam PageRequest page) {
        return answers.errors(id, page);
    }
}
