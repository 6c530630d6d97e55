package io.tillstream.gateway.relay;

import io.smallrye.mutiny.Uni;
import io.tillstream.contracts.SelectionEvent.SelectionSent;
import io.tillstream.contracts.SelectionEvent.Sender;
import io.tillstream.gateway.identity.RegisterPlace;
import io.tillstream.gateway.identity.Registers;
import io.tillstream.gateway.relay.kind.Kinds;
import io.tillstream.gateway.relay.kind.OwnedKind;
import io.tillstream.gateway.relay.kind.SelectionKind;
import io.tillstream.gateway.relay.kind.SelectionKind.Sending;
import io.tillstream.gateway.upstream.Owners;
import io.tillstream.kit.identity.Caller;
import io.tillstream.kit.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Sends a record of any kind: its owner does it, or, for a kind of an extension, the gateway itself. */
@ApplicationScoped
class SendRecord {

    /** As long as the owners let theirs wait. */
    private static final Duration LIFE = Duration.ofHours(12);

    /** Who sends what, and on whose request; no request where it is sent freely. */
    private record Parcel(long recordId, Sender sender, String token, SelectionRequests.Asked request) {

        String requestId() {
            return request == null ? null : request.id();
        }

        String orderUuid() {
            return request == null ? null : request.orderUuid();
        }
    }

    private final Kinds kinds;
    private final SelectionRequests requests;
    private final SelectionLog log;
    private final SelectionEvents events;
    private final RelayProducer producer;
    private final Registers registers;
    private final Owners owners;
    private final Caller caller;

    SendRecord(
            Kinds kinds,
            SelectionRequests requests,
            SelectionLog log,
            SelectionEvents events,
            RelayProducer producer,
            Registers registers,
            Owners owners,
            Caller caller) {
        this.kinds = kinds;
        this.requests = requests;
        this.log = log;
        this.events = events;
        this.producer = producer;
        this.registers = registers;
        this.owners = owners;
        this.caller = caller;
    }

    /** The id of the selection that is on its way. */
    Uni<String> send(String model, long recordId, Long registerId, String requestToken) {
        var owned = OwnedKind.of(model);
        if (owned.isPresent()) {
            return sendByOwner(owned.get(), recordId, registerId, requestToken);
        }
        var kind = kinds.custom(model).orElseThrow(() -> kinds.unknown(model));
        var request = requestToken == null ? null : openRequest(model, requestToken);
        if (request == null && registerId == null) {
            throw Refusal.invalid("registerId", "is needed, or a requestToken");
        }
        var sender = new Sender(caller.userId(), caller.name());
        var parcel = new Parcel(recordId, sender, caller.rawToken(), request);
        return registers
                .require(request == null ? registerId : request.registerId(), parcel.token())
                .chain(register -> send(kind, parcel, register));
    }

    private Uni<String> sendByOwner(OwnedKind kind, long recordId, Long registerId, String requestToken) {
        var target = new LinkedHashMap<String, Object>();
        target.put("registerId", registerId);
        target.put("requestToken", requestToken);
        return owners.post(kind.owner(), kind.path(recordId), caller.rawToken(), target)
                .map(answer -> answer.orRefuse().json().path("id").asText());
    }

    /** Two answers that come at once are told apart by the log: the second one is rejected there. */
    private SelectionRequests.Asked openRequest(String model, String token) {
        var request = requests.verify(token);
        if (!request.model().equals(model)) {
            throw Refusal.invalid("requestToken", "asks for another kind of record");
        }
        log.answerTo(request.id()).ifPresent(answer -> {
            throw Refusal.conflict("request-answered", "The till's request was answered already. Let it ask again.")
                    .with("selectionId", answer.id());
        });
        return request;
    }

    private Uni<String> send(SelectionKind kind, Parcel parcel, RegisterPlace register) {
        var sending = new Sending(
                register.id(),
                register.storeId(),
                register.companyId(),
                parcel.sender().userId(),
                parcel.token());
        return kind.find(parcel.recordId(), sending)
                .onItem()
                .ifNull()
                .failWith(() -> Refusal.notFound(kind.model(), parcel.recordId()))
                .map(record -> sent(kind.model(), parcel, register, record))
                .call(this::publish)
                .map(SelectionSent::id);
    }

    private Uni<Void> publish(SelectionSent sent) {
        return producer.publish(events.write(sent))
                .onFailure()
                .transform(silent -> Refusal.unavailable("It could not be sent. Try again in a moment."));
    }

    private static SelectionSent sent(String model, Parcel parcel, RegisterPlace register, Map<String, Object> record) {
        var now = Instant.now();
        return new SelectionSent(
                UUID.randomUUID().toString(),
                register.id(),
                model,
                parcel.recordId(),
                record,
                parcel.requestId(),
                parcel.orderUuid(),
                parcel.sender(),
                now.toString(),
                now.plus(LIFE).toString(),
                register.storeId(),
                register.companyId());
    }
}
