package io.tillstream.kit.data.selection;

import io.smallrye.mutiny.Uni;
import io.tillstream.contracts.SelectionEvent.SelectionSent;
import io.tillstream.contracts.SelectionEvent.Sender;
import io.tillstream.contracts.Topics;
import io.tillstream.kit.data.copy.Copies;
import io.tillstream.kit.data.model.ModelReader;
import io.tillstream.kit.data.model.Models;
import io.tillstream.kit.data.outbox.Outbox;
import io.tillstream.kit.data.outbox.OutgoingEvent;
import io.tillstream.kit.identity.Caller;
import io.tillstream.kit.problem.Refusal;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** Puts "this record, to that till" into the outbox, with the record as the till may see it. */
@ApplicationScoped
public class Selections {

    private static final String REGISTER = "pos.config";
    private static final String RELATED = "_related";
    /** A till that is away for longer than a working day has other things to do when it is back. */
    private static final Duration LIFE = Duration.ofHours(12);

    private final Models models;
    private final ModelReader reader;
    private final Copies copies;
    private final Outbox outbox;
    private final Pool pool;
    private final Caller caller;
    private final SelectionRoutes routes;

    Selections(
            Models models,
            ModelReader reader,
            Copies copies,
            Outbox outbox,
            Pool pool,
            Caller caller,
            SelectionRoutes routes) {
        this.models = models;
        this.reader = reader;
        this.copies = copies;
        this.outbox = outbox;
        this.pool = pool;
        this.caller = caller;
        this.routes = routes;
    }

    /**
     * Refused: a register of other stores or another company (404), a forged or expired request token (403), one that was
     * answered before (409), an unknown record or one of another company than the register (404).
     */
    public Uni<SelectionAccepted> send(String model, long recordId, SelectionTarget target, Related... related) {
        return send(model, recordId, target, anyRecord -> {}, related);
    }

    /** @param fitting refuses a record that has no place at a till, by its fields as a till sees them */
    public Uni<SelectionAccepted> send(
            String model, long recordId, SelectionTarget target, Consumer<JsonObject> fitting, Related... related) {
        var sender = new Sender(caller.userId(), caller.name());
        var route = routes.of(model, target);
        // Both at once: a person waits for it.
        return Uni.combine()
                .all()
                .unis(register(route.registerId()).invoke(this::requireMine), record(model, recordId))
                .asTuple()
                .invoke(read -> requireSameCompany(read.getItem1(), read.getItem2(), model, recordId))
                .invoke(read -> fitting.accept(read.getItem2()))
                .call(read -> addRelated(read.getItem2(), recordId, List.of(related)))
                .chain(read -> append(model, recordId, read.getItem2(), route, read.getItem1(), sender));
    }

    private void requireMine(JsonObject register) {
        caller.requireStore(register.getLong("store_id"), "register", register.getLong("id"));
        if (caller.companyId() != 0 && caller.companyId() != register.getLong("company_id")) {
            throw Refusal.notFound("register", register.getLong("id"));
        }
    }

    /** The owner of registers reads its own; everybody else has copies. */
    private Uni<JsonObject> register(long id) {
        return models.find(REGISTER)
                .map(own -> reader.record(own, id).map(record -> {
                    if (record == null) {
                        throw Refusal.notFound("register", id);
                    }
                    return new JsonObject(record);
                }))
                .orElseGet(() -> copies.require(REGISTER, id));
    }

    /** As a cashier may see it: what only managers know does not stand on a till's screen. */
    private Uni<JsonObject> record(String model, long id) {
        return reader.recordForTill(models.require(model), id).map(text -> {
            if (text == null) {
                throw Refusal.notFound(model, id);
            }
            return new JsonObject(text);
        });
    }

    private static void requireSameCompany(JsonObject register, JsonObject record, String model, long id) {
        if (record.getValue("company_id") instanceof Number company
                && company.longValue() != register.getLong("company_id")) {
            throw Refusal.notFound(model, id);
        }
    }

    /** A till that does not have the rest need not ask for it, and might not be let. */
    private Uni<Void> addRelated(JsonObject record, long id, List<Related> related) {
        if (related.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var all = new LinkedHashMap<String, Object>();
        record.put(RELATED, all);
        Uni<Void> read = Uni.createFrom().voidItem();
        for (var kind : related) {
            read = read.chain(() -> reader.pointingForTill(models.require(kind.model()), kind.field(), id))
                    .invoke(records -> all.put(kind.model(), new JsonArray(records).getList()))
                    .replaceWithVoid();
        }
        return read;
    }

    private Uni<SelectionAccepted> append(
            String model, long recordId, JsonObject record, SelectionRoute route, JsonObject register, Sender sender) {
        var now = Instant.now();
        var id = UUID.randomUUID().toString();
        var sent = new SelectionSent(
                id,
                route.registerId(),
                model,
                recordId,
                record.getMap(),
                route.requestId(),
                route.orderUuid(),
                sender,
                now.toString(),
                now.plus(LIFE).toString(),
                register.getLong("store_id"),
                register.getLong("company_id"));
        var event = OutgoingEvent.of(Topics.SELECTIONS, route.registerId(), "selection:" + id, sent);
        return append(event, route, id).replaceWith(SelectionAccepted.of(id));
    }

    /** One statement is a transaction by itself, and saves two ways to the database. */
    private Uni<Void> append(OutgoingEvent event, SelectionRoute route, String id) {
        return route.requestId() == null
                ? pool.withConnection(connection -> outbox.append(connection, List.of(event)))
                : pool.withTransaction(connection ->
                        routes.claim(connection, route, id).chain(() -> outbox.append(connection, List.of(event))));
    }
}
