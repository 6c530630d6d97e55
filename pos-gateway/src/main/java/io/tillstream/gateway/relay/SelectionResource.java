package io.tillstream.gateway.relay;

import io.smallrye.mutiny.Uni;
import io.tillstream.gateway.identity.Registers;
import io.tillstream.kit.identity.Caller;
import io.tillstream.kit.identity.Reach;
import io.tillstream.kit.identity.Rights;
import io.tillstream.kit.identity.Roles;
import io.tillstream.kit.page.PageRequest;
import io.tillstream.kit.problem.Refusal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** What was sent to tills, and what became of it. */
@Path("/api/selections")
@RolesAllowed({Roles.CASHIER, Roles.MANAGER, Roles.ADMIN})
@Rights(reach = Reach.STORES, note = "and what the caller sent")
@Tag(name = "Selections", description = "Records sent to tills")
public class SelectionResource {

    /** @param requestToken the token of the till's own request; without one {@code registerId} says where it goes */
    @Schema(name = "SendSelection")
    public record Parcel(
            @NotNull String model,
            @NotNull Long recordId,
            Long registerId,
            @Size(max = 4000) String requestToken) {}

    /** {@code status} is {@code pending}. */
    public record OnItsWay(String id, SelectionStatus status) {}

    private static final int ACCEPTED = 202;
    private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");
    /** Its owner accepted it a moment ago, and the log has not told us yet. */
    private static final Duration ARRIVAL = Duration.ofSeconds(3);

    private static final Duration GLANCE = Duration.ofMillis(20);
    private static final Duration LONGEST_GLANCE = Duration.ofMillis(200);

    private final SelectionLog log;
    private final SelectionTrail trail;
    private final SendRecord sending;
    private final Registers registers;
    private final Caller caller;

    SelectionResource(SelectionLog log, SelectionTrail trail, SendRecord sending, Registers registers, Caller caller) {
        this.log = log;
        this.trail = trail;
        this.sending = sending;
        this.registers = registers;
        this.caller = caller;
    }

    @POST
    @ResponseStatus(ACCEPTED)
    @Operation(
            summary = "Sends a record of any kind to a register, or answers a till's request with it",
            description = "The way for kinds that extensions add; for customers, products and orders the same as"
                    + " `POST /api/partners/{id}/selections` and its like.")
    @APIResponse(
            responseCode = "202",
            description = "It is on its way",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = OnItsWay.class)))
    @APIResponse(responseCode = "403", description = "The request token is forged, expired or made for something else")
    @APIResponse(responseCode = "404", description = "There is no such record or register, or not for the caller")
    @APIResponse(responseCode = "409", description = "The till's request was answered already: `request-answered`")
    @APIResponse(responseCode = "422", description = "There is no such kind of record")
    public Uni<OnItsWay> send(@Valid @NotNull Parcel parcel) {
        return sending.send(parcel.model(), parcel.recordId(), parcel.registerId(), parcel.requestToken())
                .map(id -> new OnItsWay(id, SelectionStatus.PENDING));
    }

    @GET
    @Operation(
            summary = "Who sent what to which register, when, and what became of it; the newest first",
            description = "Managers see what was sent to the registers of their stores; everybody sees what they sent"
                    + " themselves. It reaches back as far as the log is kept (a week), or to `completeSince`.")
    @APIResponse(responseCode = "200", description = "A page of them")
    @APIResponse(responseCode = "400", description = "The cursor is none of ours: `unknown-cursor`")
    @APIResponse(responseCode = "422", description = "A filter says nothing that exists")
    public SelectionTrail.Trail list(
            @BeanParam SelectionFilter filter, @BeanParam PageRequest page, @QueryParam("after") String after) {
        return trail.page(filter, page.limit(), after);
    }

    @GET
    @Path("/{id}")
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
