package io.tillstream.session.rest;

import io.smallrye.mutiny.Uni;
import io.tillstream.kit.identity.Reach;
import io.tillstream.kit.identity.Rights;
import io.tillstream.kit.identity.Roles;
import io.tillstream.session.print.Paper;
import io.tillstream.session.usecase.CashLog;
import io.tillstream.session.usecase.MoveCash;
import io.tillstream.session.usecase.ReverseCashMove;
import io.tillstream.session.usecase.ShowReceipt;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Cash beside sales: moved, taken back by a counter move, and printed on a receipt; never edited. */
@Path("/api/sessions/{id}/cash-moves")
@RolesAllowed({Roles.CASHIER, Roles.MANAGER, Roles.ADMIN})
@Rights(reach = Reach.STORES)
@Tag(name = "Sessions")
public class CashMoveResource {

    private final MoveCash moveCash;
    private final ReverseCashMove reverse;
    private final CashLog log;
    private final ShowReceipt receipt;
    private final Printed printed;

    CashMoveResource(MoveCash moveCash, ReverseCashMove reverse, CashLog log, ShowReceipt receipt, Printed printed) {
        this.moveCash = moveCash;
        this.reverse = reverse;
        this.log = log;
        this.receipt = receipt;
        this.printed = printed;
    }

    @POST
    @Operation(
            summary = "Puts cash into the drawer or takes it out, beside sales",
            description = "Only while the session is opened. The answer has the number of the receipt.")
    @APIResponse(responseCode = "201", description = "The move")
    @APIResponse(responseCode = "404", description = "No such session, or another store's")
    @APIResponse(responseCode = "409", description = "The session is not opened, or the register takes no cash")
    @APIResponse(responseCode = "422", description = "A field is missing or wrong")
    public Uni<RestResponse<CashMoveView>> moveCash(@PathParam("id") long id, @Valid @NotNull Requests.Move request) {
        return moveCash.move(
                        id,
                        new MoveCash.Wanted(
                                request.direction(), request.amount(), request.reason(), request.partnerId()))
                .map(moved -> RestResponse.status(RestResponse.Status.CREATED, CashMoveView.of(moved)));
    }

    @GET
    @RolesAllowed({Roles.CASHIER, Roles.MANAGER, Roles.ADMIN, Roles.INTEGRATOR, Roles.SERVICE})
    @Operation(summary = "Cash put in and taken out: a log that nobody edits")
    @APIResponse(responseCode = "200", description = "All moves, the first first")
    @APIResponse(responseCode = "404", description = "No such session, or another store's")
    public Uni<CashMoveView.Log> cashMoves(@PathParam("id") long id) {
        return log.of(id).map(CashMoveView.Log::of);
    }

    @POST
    @Path("/{moveId}/reversal")
    @Operation(
            summary = "Takes a cash move back by a move the other way",
            description = "Both stay in the log, each with its receipt. A move is taken back once.")
    @APIResponse(responseCode = "201", description = "The counter move")
    @APIResponse(responseCode = "404", description = "No such session or move")
    @APIResponse(responseCode = "409", description = "Taken back already, or the session is not opened")
    @APIResponse(responseCode = "422", description = "The reason is missing")
    public Uni<RestResponse<CashMoveView>> reverseCashMove(
            @PathParam("id") long id, @PathParam("moveId") long moveId, @Valid @NotNull Requests.Reverse request) {
        return reverse.reverse(id, moveId, request.reason())
                .map(moved -> RestResponse.status(RestResponse.Status.CREATED, CashMoveView.of(moved)));
    }

    @GET
    @Path("/{moveId}/receipt")
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML, "application/pdf"})
    @RolesAllowed({Roles.CASHIER, Roles.MANAGER, Roles.ADMIN, Roles.INTEGRATOR, Roles.SERVICE})
    @Operation(
            summary = "A cash move's receipt, to be printed and signed",
            description = "JSON, a page, or PDF: as accepted, or as `format` says.")
    @APIResponse(
            responseCode = "200",
            description = "The receipt",
            content = {
                @Content(
                        mediaType = "application/json",
                        schema = @Schema(implementation = io.tillstream.session.report.Receipt.class)),
                @Content(mediaType = "text/html", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "application/pdf", schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(responseCode = "404", description = "No such session or move")
    @APIResponse(responseCode = "422", description = "No such format or paper")
    public Uni<Response> receipt(
            @PathParam("id") long id,
            @PathParam("moveId") long moveId,
            @Parameter(description = "`json`, `html` or `pdf`; else the Accept header decides") @QueryParam("format")
                    String format,
            @Parameter(description = "`receipt` (80 mm, the default) or `a4`") @QueryParam("paper") String paper,
            @Context HttpHeaders headers) {
        var wanted = Format.of(format, headers);
        var sheet = Paper.read(paper, Paper.RECEIPT);
        return receipt.of(id, moveId).chain(made -> printed.of(made, wanted, sheet));
    }
}
