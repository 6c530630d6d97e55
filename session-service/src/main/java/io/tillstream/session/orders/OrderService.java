package io.tillstream.session.orders;

import io.smallrye.mutiny.Uni;
import io.tillstream.kit.upstream.BearerOfService;
import io.tillstream.kit.upstream.UpstreamRefusals;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The owner of a session's orders. Each call may be repeated. */
@Path("/internal/sessions/{id}")
@RegisterRestClient(configKey = "orders")
@RegisterClientHeaders(BearerOfService.class)
@RegisterProvider(UpstreamRefusals.class)
public interface OrderService {

    /**
     * @param attempt names this try to seal; the same again is answered the same
     * @param drafts {@code carry-over} or {@code cancel}; null: drafts refuse the seal
     * @param splitMethodIds the payment methods whose sums are wanted by customer
     */
    record Seal(String attempt, long registerId, String drafts, List<Long> splitMethodIds) {

        /** Where nobody asks for sums by customer. */
        public Seal(String attempt, long registerId, String drafts) {
            this(attempt, registerId, drafts, List.of());
        }
    }

    record Unseal(String attempt) {}

    /** Refused with {@code draft-orders} and its {@code draftOrders} where drafts stand in the way. */
    @POST
    @Path("/seal")
    Uni<Takings> seal(@PathParam("id") long sessionId, Seal seal);

    @POST
    @Path("/unseal")
    Uni<Void> unseal(@PathParam("id") long sessionId, Unseal unseal);

    /** What the session has taken up to now, orders that came after the seal included. */
    @GET
    @Path("/takings")
    Uni<Takings> takings(@PathParam("id") long sessionId);

    /** The session is closed and posted: its orders are done. */
    @POST
    @Path("/done")
    Uni<Void> done(@PathParam("id") long sessionId);
}
