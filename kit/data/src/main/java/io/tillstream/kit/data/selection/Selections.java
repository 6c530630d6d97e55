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
import io.tillstream.kit.identity.Claims;
import io.tillstream.kit.identity.TokenVerifier;
import io.tillstream.kit.problem.Refusal;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Puts "this record, to that till" into the outbox, with the record as the till may see it. */
@ApplicationScoped
public class Selections {

    private static final String REGISTER = "pos.config";
    private static final String REQUEST = "selection-request";
    /** A till that is away for longer than a working day has other things to do when it is back. */
    private static final Duration LIFE = Duration.ofHours(12);

    /** What is known of the way there, once the target was checked. */
    private record Route(long registerId, String requestId, String orderUuid) {}

    private final Models models;
    private final ModelReader reader;
    private final Copies copies;
    private final Outbox outbox;
    private final Pool pool;
    private final Caller caller;
    private final TokenVerifier tokens;

    Selections(
            Models models,
            ModelReader reader,
            Copies copies,
            Outbox outbox,
            Pool pool,
            Caller caller,
            TokenVerifier tokens) {
        this.models = models;
        this.reader = reader;
        this.copies = copies;
        this.outbox = outbox;
        this.pool = pool;
        this.caller = caller;
        this.tokens = tokens;
    }

    /** Refused: a register of other stores (404), a forged or expired request token (403), an unknown record (404). */
    public Uni<SelectionAccepted> send(String model, long recordId, SelectionTarget target) {
        var sender = new Sender(caller.userId(), caller.name());
        var route = route(model, target);
        return register(route.registerId())
                .invoke(register -> caller.requireStore(register.getLong("store_id"), "register", route.registerId()))
                .chain(() -> record(model, recordId))
                .chain(record -> append(model, recordId, record, route, sender));
    }

    private Route route(String model, SelectionTarget target) {
        if (target != null && target.requestToken() != null) {
            var request = tokens.verify(target.requestToken(), REQUEST);
            if (!model.equals(request.<String>claim("model").orElse(null))) {
                throw Refusal.invalid("requestToken", "asks for another kind of record");
            }
            return new Route(
                    Long.parseLong(request.getClaim(Claims.REGISTER).toString()),
                    request.getTokenID(),
                    request.<String>claim("orderUuid").orElse(null));
        }
        if (target == null || target.registerId() == null) {
            throw Refusal.invalid("registerId", "is needed, or a requestToken");
        }
        return new Route(target.registerId(), null, null);
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

    private Uni<JsonObject> record(String model, long id) {
        return reader.record(models.require(model), id).map(record -> {
            if (record == null) {
                throw Refusal.notFound(model, id);
            }
            return new JsonObject(record);
        });
    }

    private Uni<SelectionAccepted> append(String model, long recordId, JsonObject record, Route route, Sender sender) {
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
                now.plus(LIFE).toString());
        var event = OutgoingEvent.of(Topics.SELECTIONS, route.registerId(), "selection:" + id, sent);
        return pool.withTransaction(connection -> outbox.append(connection, List.of(event)))
                .replaceWith(SelectionAccepted.of(id));
    }
}
