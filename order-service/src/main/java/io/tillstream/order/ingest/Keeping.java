package io.tillstream.order.ingest;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.tillstream.kit.data.outbox.OutgoingEvent;
import io.tillstream.kit.problem.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Keeps whole what could not be booked, in the transaction of the others. */
final class Keeping {

    private final BookingSql orders;
    private final QuarantineSql quarantine;
    private final Sender sender;
    private final Instant now;
    private final List<Outcome> outcomes = new ArrayList<>();
    private final List<OutgoingEvent> events = new ArrayList<>();

    Keeping(BookingSql orders, QuarantineSql quarantine, Sender sender, Instant now) {
        this.orders = orders;
        this.quarantine = quarantine;
        this.sender = sender;
        this.now = now;
    }

    List<Outcome> outcomes() {
        return outcomes;
    }

    List<OutgoingEvent> events() {
        return events;
    }

    /** @param refused what turned out not to be bookable only when its rows were locked */
    Uni<Void> keep(List<Judgement> unbookable, List<Judgement> refused) {
        var all = new ArrayList<>(unbookable);
        all.addAll(refused);
        if (all.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return stored(all).chain(stored -> keep(all, stored));
    }

    private Uni<Map<OrderIdentity, StoredOrder>> stored(List<Judgement> all) {
        var identities =
                all.stream().map(Keeping::identity).filter(Objects::nonNull).collect(Collectors.toSet());
        return identities.isEmpty() ? Uni.createFrom().item(Map.of()) : orders.stored(identities);
    }

    private static OrderIdentity identity(Judgement judgement) {
        var uid = judgement.arrival().uid();
        return uid == null ? null : new OrderIdentity(judgement.origin().companyId(), uid);
    }

    /** What stands under the same uuid stands; the other content is a conflict, whatever else is wrong with it. */
    private Uni<Void> keep(List<Judgement> all, Map<OrderIdentity, StoredOrder> stored) {
        Map<Judgement, StoredOrder> first = new LinkedHashMap<>();
        Map<String, QuarantineSql.Row> rows = new LinkedHashMap<>();
        for (var judgement : all) {
            var identity = identity(judgement);
            var standing = identity == null ? null : stored.get(identity);
            first.put(judgement, standing == null || standing.isOpen() ? null : standing);
            rows.put(
                    judgement.arrival().rawHash() + judgement.origin().companyId(),
                    row(judgement, first.get(judgement)));
        }
        var hashes = sentHashes(all);
        var sent = rows.values().stream()
                .filter(row -> hashes.contains(row.rawHash()))
                .toList();
        return (sent.isEmpty() ? Uni.createFrom().item(Map.<String, QuarantineSql.Kept>of()) : quarantine.keep(sent))
                .chain(kept -> Multi.createFrom()
                        .iterable(first.entrySet())
                        .onItem()
                        .transformToUniAndConcatenate(one -> tell(one.getKey(), one.getValue(), kept))
                        .collect()
                        .last()
                        .replaceWithVoid());
    }

    /** A replay has its row already. */
    private static Set<String> sentHashes(List<Judgement> all) {
        return all.stream()
                .map(Judgement::arrival)
                .filter(arrival -> arrival.quarantineId() == null)
                .map(Arrival::rawHash)
                .collect(Collectors.toSet());
    }

    private Uni<Void> tell(Judgement judgement, StoredOrder first, Map<String, QuarantineSql.Kept> kept) {
        var replay = judgement.arrival().quarantineId();
        var isNew = replay == null && kept.get(judgement.arrival().rawHash()).isNew();
        var id = replay == null ? kept.get(judgement.arrival().rawHash()).id() : replay;
        var told = first == null ? judgement : judgement.refused("conflict", "Another content stands under this uuid.");
        outcomes.add(
                first == null
                        ? Outcome.quarantined(judgement, id)
                        : Outcome.known(judgement.arrival().place(), first, "conflict")
                                .reviewedAt(id));
        if (isNew) {
            events.add(BookingEvents.quarantined(told, id));
        }
        return replay == null ? Uni.createFrom().voidItem() : quarantine.still(replay, told);
    }

    private QuarantineSql.Row row(Judgement judgement, StoredOrder first) {
        var arrival = judgement.arrival();
        var origin = judgement.origin();
        var order = arrival.order();
        return new QuarantineSql.Row(
                origin.companyId(),
                origin.storeId() == null ? sender.onlyStore() : origin.storeId(),
                origin.registerId(),
                origin.sessionId(),
                arrival.uid(),
                order == null ? null : order.number(),
                arrival.rawHash(),
                judgement.bookable() == null ? null : judgement.bookable().contentHash(),
                arrival.draft(),
                first == null ? judgement.reason() : "conflict",
                judgement.detail(),
                judgement.waitingModel(),
                order == null ? null : order.total(),
                null,
                arrival.original(),
                Json.tree(sender),
                now);
    }

    /** A replay that was booked, or had been before, is no longer waiting. */
    Uni<Void> settle(List<Outcome> booked, List<Judgement> batch) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (var judgement : batch) {
            var replay = judgement.arrival().quarantineId();
            if (replay != null) {
                all = all.chain(() -> settle(replay, judgement.arrival().place(), booked));
            }
        }
        return all;
    }

    private Uni<Void> settle(long quarantineId, int place, List<Outcome> booked) {
        return booked.stream()
                .filter(outcome -> outcome.place() == place && !outcome.status().equals("conflict"))
                .findFirst()
                .map(outcome -> settle(quarantineId, outcome))
                .orElse(Uni.createFrom().voidItem());
    }

    /** Of two who replay at the same moment, perhaps repaired in two ways, one books; nothing of the other stays. */
    private Uni<Void> settle(long quarantineId, Outcome outcome) {
        return quarantine
                .settle(quarantineId, outcome.id(), now, sender.userId())
                .invoke(settled -> {
                    if (!settled && !outcome.status().equals("duplicate")) {
                        throw Refusal.conflict("already-settled", "This order was settled this very moment.");
                    }
                })
                .replaceWithVoid();
    }
}
