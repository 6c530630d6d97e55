package io.tillstream.kit.data;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.tillstream.contracts.RecordEvent;
import io.tillstream.contracts.Topics;
import io.tillstream.kit.data.inbox.Inbox;
import io.tillstream.kit.data.model.Model;
import io.tillstream.kit.data.model.RecordEvents;
import io.tillstream.kit.identity.Roles;
import io.tillstream.kit.problem.Refusal;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** A small shop: what the kit's tests describe, write and consume. */
@Path("/things")
@ApplicationScoped
public class Things {

    static final AtomicInteger REFUSALS_LEFT = new AtomicInteger();

    private final Pool pool;
    private final Inbox inbox;
    private final RecordEvents events;

    Things(Pool pool, Inbox inbox, RecordEvents events) {
        this.pool = pool;
        this.inbox = inbox;
        this.events = events;
    }

    @Produces
    @Singleton
    @Named("shop.thing")
    static Model thing() {
        return Model.named("shop.thing", "Thing", "thing")
                .text("name", "Name", "t.name")
                .writable()
                .number("price", "Price", "t.price")
                .readableBy(Roles.MANAGER, Roles.ADMIN)
                .flag("active", "Active", "t.active")
                .many2one(
                        "shelf_id",
                        "Shelf",
                        "shop.shelf",
                        "t.shelf_id",
                        "(SELECT s.name FROM shelf s WHERE s.id = t.shelf_id)")
                .many2many("tag_ids", "Tags", "shop.tag", "thing_tag", "thing_id", "tag_id")
                .integer("company_id", "Company", "t.company_id")
                .visible("t.store_id = ANY (:stores)")
                .segment("t.active AND t.store_id = :storeId")
                .publishedOn(Topics.CONFIG, RecordEvent.ConfigChanged.class, "'shop.thing:' || t.id");
    }

    @Produces
    @Singleton
    @Named("shop.shelf")
    static Model shelf() {
        return Model.named("shop.shelf", "Shelf", "shelf").text("name", "Name", "t.name");
    }

    @POST
    @RolesAllowed({Roles.CASHIER, Roles.MANAGER})
    public Uni<Response> create(@NotNull Map<String, String> thing) {
        return pool.preparedQuery("INSERT INTO thing (name) VALUES ($1) RETURNING id")
                .execute(Tuple.of(thing.get("name")))
                .map(rows -> rows.iterator().next().getLong(0))
                .map(id -> Response.created(URI.create("/things/" + id))
                        .entity(Map.of("id", id))
                        .build());
    }

    /** As a use case does: changes an entity, and says so in the same transaction. */
    @PUT
    @Path("/{id}/name")
    @RolesAllowed(Roles.MANAGER)
    @WithTransaction
    public Uni<Void> rename(@PathParam("id") long id, Map<String, String> thing) {
        return Panache.getSession()
                .chain(session -> session.find(Thing.class, id))
                .invoke(found -> found.name = thing.get("name"))
                .chain(() -> events.changed("shop.thing", id))
                .invoke(() -> {
                    if (thing.get("name").isBlank()) {
                        throw Refusal.invalid("name", "must not be blank");
                    }
                });
    }

    enum Kind {
        LAMP,
        CHAIR
    }

    record Counted(Integer count, Kind kind, boolean sure) {}

    @GET
    @Path("/asked")
    @RolesAllowed(Roles.MANAGER)
    public Map<String, Object> asked(
            @QueryParam("all") boolean all, @QueryParam("most") int most, @QueryParam("id") Long id) {
        return Map.of("all", all, "most", most, "hasId", id != null);
    }

    @PUT
    @Path("/counted")
    @RolesAllowed(Roles.MANAGER)
    public Counted count(@NotNull Counted counted) {
        return counted;
    }

    @Entity(name = "Thing")
    @Table(name = "thing")
    public static class Thing {
        @Id
        public Long id;

        public String name;
    }

    /** "poison" can never be counted; "later" only at the third try. */
    @Incoming("things")
    Uni<Void> on(ConsumerRecord<String, byte[]> message) {
        return inbox.once("things", message, (event, connection) -> {
            var what = new String(event.data());
            if (what.contains("poison")) {
                return Uni.createFrom().failure(new IllegalArgumentException("poison"));
            }
            if (what.contains("later") && REFUSALS_LEFT.getAndDecrement() > 0) {
                return Uni.createFrom().failure(new java.net.ConnectException("away"));
            }
            return connection
                    .preparedQuery("INSERT INTO counted (what) VALUES ($1)")
                    .execute(Tuple.of(what))
                    .replaceWithVoid();
        });
    }
}
