package io.tillstream.order.ingest;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.tillstream.kit.data.outbox.OutgoingEvent;
import io.tillstream.kit.problem.Refusal;
import io.tillstream.order.ingest.reading.IncomingOrder;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Keeps whole what could not be booked, in the transaction of the others. */
final class Keeping {

    private static final Set<String> BOOKED = Set.of("created", "updated", "duplicate");

    private final BookingSql orders;
    private final QuarantineSql quarantine;
    private final Sender sender;
    private final Instant now;
    private final List<Outcome> outcomes = new ArrayList<>();
    private final List<OutgoingEvent> events = new ArrayList<>();
    /** One thing may come twice in a batch. */
    private final Set<Long> told = new HashSet<>();

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

    private static StoredOrder standing(Judgement judgement, Map<OrderIdentity, StoredOrder> stored) {
        var identity = identity(judgement);
        return identity == null ? null : stored.get(identity);
    }

    /** Booked before and only sent again: that its product, say, was deleted since makes it no other order. */
    private static boolean isSame(Judgement judgement, StoredOrder standing) {
        return standing != null && !standing.isOpen() && standing.contentHash().equals(judgement.contentHash());
    }

    /** A draft can still change; and what others' registers have booked is nobody else's business. */
    private static boolean isHidden(Judgement judgement, StoredOrder standing) {
        return standing == null || standing.isOpen() || Judgement.FOREIGN_REGISTER.equals(judgement.reason());
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
            var standing = standing(judgement, stored);
            if (isSame(judgement, standing)) {
                outcomes.add(Outcome.known(judgement.arrival().place(), standing, "duplicate"));
                continue;
            }
            first.put(judgement, isHidden(judgement, standing) ? null : standing);
            rows.put(
                    judgement.arrival().rawHash() + judgement.origin().companyId(),
                    row(judgement, first.get(judgement)));
        }
        var hashes = sentHashes(first.keySet());
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
    private static Set<String> sentHashes(Collection<Judgement> all) {
        return all.stream()
                .map(Judgement::arrival)
                .filter(arrival -> arrival.quarantineId() == null)
                .map(Arrival::rawHash)
                .collect(Collectors.toSet());
    }

    private Uni<Void> tell(Judgement judgement, StoredOrder first, Map<String, QuarantineSql.Kept> kept) {
        var arrival = judgement.arrival();
        var replay = arrival.quarantineId();
        var why = first == null ? judgement : judgement.refused("conflict", "Another content stands under this uuid.");
        var id = replay == null ? kept.get(arrival.rawHash()).id() : replay;
        outcomes.add(first == null ? Outcome.quarantined(judgement, id) : conflict(judgement, first, id));
        if (replay != null) {
            return quarantine.still(replay, why);
        }
        if (kept.get(arrival.rawHash()).isNew() && told.add(id)) {
            events.add(BookingEvents.quarantined(why, id));
        }
        return Uni.createFrom().voidItem();
    }

    private Outcome conflict(Judgement judgement, StoredOrder first, long reviewId) {
        var outcome =
                Outcome.known(judgement.arrival().place(), first, "conflict").reviewedAt(reviewId);
        return sender.sees(first, judgement.origin().storeId()) ? outcome : outcome.withoutOther();
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
                judgement.contentHash(),
                arrival.draft(),
                first == null ? judgement.reason() : "conflict",
                judgement.detail(),
                judgement.waitingModel(),
                order == null ? null : total(order, origin.money()),
                origin.money() == null ? null : origin.money().currency().code(),
                arrival.original(),
                Json.tree(sender),
                now);
    }

    private static BigDecimal total(IncomingOrder order, TillMoney money) {
        return money == null ? order.total() : money.amount(order.total());
    }

    /** A replay that was booked, or had been before, is no longer waiting. */
    Uni<Void> settle(Collection<Outcome> all, List<Judgement> batch) {
        Uni<Void> settled = Uni.createFrom().voidItem();
        for (var judgement : batch) {
            if (judgement.arrival().quarantineId() != null) {
                settled = settled.chain(() -> settle(judgement, all));
            }
        }
        return settled;
    }

    private Uni<Void> settle(Judgement judgement, Collection<Outcome> all) {
        return all.stream()
                .filter(outcome -> outcome.place() == judgement.arrival().place())
                .filter(outcome -> BOOKED.contains(outcome.status()))
                .findFirst()
                .map(outcome -> settle(judgement, outcome))
                .orElse(Uni.createFrom().voidItem());
    }

    /** Of two who replay at the same moment, perhaps repaired in two ways, one books; nothing of the other stays. */
    private Uni<Void> settle(Judgement judgement, Outcome outcome) {
        var id = judgement.arrival().quarantineId();
        return quarantine
                .settle(id, outcome.id(), now, sender.userId())
                .invoke(settled -> {
                    if (!settled && !outcome.status().equals("duplicate")) {
                        throw Refusal.conflict("already-settled", "This order was settled this very moment.");
                    }
                })
                .chain(() -> quarantine.keepIdentity(id, judgement.origin().companyId(), outcome.uuid()));
    }
}
