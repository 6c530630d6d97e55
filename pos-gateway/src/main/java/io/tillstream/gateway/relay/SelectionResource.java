package io.tillstream.gateway.relay;

import io.smallrye.mutiny.Uni;
import io.tillstream.gateway.identity.Registers;
import io.tillstream.kit.identity.Caller;
import io.tillstream.kit.identity.Roles;
import io.tillstream.kit.problem.Refusal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What became of a selection. */
@Path("/api/selections/{id}")
@RolesAllowed({Roles.CASHIER, Roles.MANAGER, Roles.ADMIN})
@Tag(name = "Selections", description = "Records sent to tills")
public class SelectionResource {

    /** {@code status}: pending, delivered, rejected or expired. */
    public record SelectionView(String id, long registerId, SelectionStatus status, Instant expiresAt) {

        static SelectionView of(Selection selection) {
            return new SelectionView(
                    selection.id(), selection.registerId(), selection.status(Instant.now()), selection.expiresAt());
        }
    }

    private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");
    /** Its owner accepted it a moment ago, and the log has not told us yet. */
    private static final Duration ARRIVAL = Duration.ofSeconds(3);

    private static final Duration GLANCE = Duration.ofMillis(20);
    private static final Duration LONGEST_GLANCE = Duration.ofMillis(200);

    private final SelectionLog log;
    private final Registers registers;
    private final Caller caller;

    SelectionResource(SelectionLog log, Registers registers, Caller caller) {
        this.log = log;
        this.registers = registers;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "Whether a selection is pending, delivered, rejected or expired")
    public Uni<SelectionView> status(@PathParam("id") String id) {
        if (!ID.matcher(id).matches()) {
            throw Refusal.notFound("selection", id);
        }
        return arrived(id).call(this::requireVisible).map(SelectionView::of);
    }

    private Uni<Selection> arrived(String id) {
        return Uni.createFrom()
                .item(() -> log.find(id).orElseThrow(() -> Refusal.notFound("selection", id)))
                .onFailure(Refusal.class)
                .retry()
                .withBackOff(GLANCE, LONGEST_GLANCE)
                .expireIn(ARRIVAL.toMillis())
                .onFailure()
                .transform(late -> Refusal.notFound("selection", id));
    }

    /** To who sent it, and to whoever may see the register. */
    private Uni<?> requireVisible(Selection selection) {
        return selection.senderId() == caller.userId()
                ? Uni.createFrom().voidItem()
                : registers.require(selection.registerId(), caller.rawToken());
    }
}
