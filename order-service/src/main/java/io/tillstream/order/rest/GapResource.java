package io.tillstream.order.rest;

import io.smallrye.mutiny.Uni;
import io.tillstream.kit.identity.Caller;
import io.tillstream.kit.identity.Reach;
import io.tillstream.kit.identity.Rights;
import io.tillstream.kit.identity.Roles;
import io.tillstream.kit.problem.Refusal;
import io.tillstream.order.store.Scope;
import io.tillstream.order.usecase.FindGaps;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Numbers of a register's series that never arrived. */
@Path("/api/registers/{id}/order-gaps")
@RolesAllowed({Roles.MANAGER, Roles.ADMIN, Roles.INTEGRATOR, Roles.SERVICE})
@Rights(reach = Reach.STORES)
@Tag(name = "Order chain")
public class GapResource {

    private static final int USUAL = 50;
    private static final int MOST = 500;
    private static final int LAST_YEAR = 10_000;

    private final FindGaps gaps;
    private final VisibleRegisters registers;
    private final Caller caller;

    GapResource(FindGaps gaps, VisibleRegisters registers, Caller caller) {
        this.gaps = gaps;
        this.registers = registers;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary = "Which numbers of the register's series never arrived, as ranges",
            description = "A till numbers its orders; what is missing between two that arrived was sold and never"
                    + " handed in, or the till skipped it. What is parked, cancelled or in quarantine has arrived.")
    @APIResponse(responseCode = "200", description = "The ranges that are missing")
    @APIResponse(responseCode = "400", description = "The cursor is none of ours: `unknown-cursor`")
    @APIResponse(responseCode = "404", description = "There is no such register, or it is another store's")
    @APIResponse(responseCode = "422", description = "The limit or the day is none")
    public Uni<FindGaps.Gaps> find(
            @PathParam("id") long id,
            @Parameter(
                            description =
                                    "Only receipts from the month of this day on; gaps at the beginning of a series"
                                            + " are not told then")
                    @QueryParam("from")
                    String from,
            @Parameter(description = "Ranges on a page, 1 to 500; 50 if nothing is said") @QueryParam("limit")
                    String limit,
            @Parameter(description = "`next` of the page before") @QueryParam("after") String after) {
        var day = from == null ? null : day(from);
        var most = Limits.read(limit, USUAL, MOST);
        return registers.require(id, Scope.of(caller)).chain(() -> gaps.find(id, day, most, after));
    }

    private static LocalDate day(String text) {
        try {
            var day = LocalDate.parse(text);
            if (day.getYear() > 0 && day.getYear() < LAST_YEAR) {
                return day;
            }
        } catch (DateTimeParseException none) {
            // Said below.
        }
        throw Refusal.invalid("from", "is a date (2026-11-21)");
    }
}
