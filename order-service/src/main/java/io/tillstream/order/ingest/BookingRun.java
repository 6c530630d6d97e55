package io.tillstream.order.ingest;

import io.smallrye.mutiny.Uni;
import io.tillstream.kit.data.outbox.OutgoingEvent;
import io.tillstream.order.chain.Hashes;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Books the good orders of a batch, no identity twice among them: claims their keys, locks their registers' chain heads,
 * decides what only a lock can decide, writes all rows at once.
 */
final class BookingRun {

    private final BookingSql sql;
    private final Sender sender;
    private final List<Outcome> outcomes = new ArrayList<>();
    private final List<OutgoingEvent> events = new ArrayList<>();
    private final List<Judgement> refused = new ArrayList<>();
    private Ids ids;

    BookingRun(BookingSql sql, Sender sender) {
        this.sql = sql;
        this.sender = sender;
    }

    List<Outcome> outcomes() {
        return outcomes;
    }

    List<OutgoingEvent> events() {
        return events;
    }

    /** What turned out not to be bookable after all, and contents that came second. */
    List<Judgement> refused() {
        return refused;
    }

    Uni<Void> book(Collection<Judgement> batch) {
        return drawIds(batch).chain(() -> claim(batch)).chain(this::write);
    }

    private Uni<Void> drawIds(Collection<Judgement> batch) {
        var lines = batch.stream()
                .mapToInt(judgement -> judgement.bookable().lines().size())
                .sum();
        var payments = batch.stream()
                .mapToInt(judgement -> judgement.bookable().payments().size())
                .sum();
        return sql.draw(batch.size(), lines, payments)
                .invoke(drawn -> ids = drawn)
                .replaceWithVoid();
    }

    /** The orders that are ours to write; the others get their outcome here. */
    private Uni<List<Writing>> claim(Collection<Judgement> batch) {
        var wishes = new TreeMap<OrderIdentity, Writing>();
        for (var judgement : batch) {
            var month = LocalDate.ofInstant(judgement.bookable().receivedAt(), ZoneOffset.UTC)
                    .withDayOfMonth(1);
            wishes.put(judgement.bookable().identity(), new Writing(judgement, ids.order(), month, null));
        }
        return sql.claim(wishes.values().stream().map(BookingRun::key).toList())
                .chain(claimed -> sql.lockStored(unclaimed(wishes, claimed))
                        .chain(stored -> reclaim(wishes, claimed, stored).map(ours -> wishes.entrySet().stream()
                                .map(wish -> ours.contains(wish.getValue().orderId())
                                        ? wish.getValue()
                                        : known(wish.getValue(), stored.get(wish.getKey())))
                                .filter(writing -> writing != null)
                                .sorted((one, other) -> Integer.compare(place(one), place(other)))
                                .toList())));
    }

    /** Under the identity of an order that was discarded, another content is another order. */
    private Uni<Set<Long>> reclaim(
            Map<OrderIdentity, Writing> wishes, Set<Long> claimed, Map<OrderIdentity, StoredOrder> stored) {
        var discarded = unclaimed(wishes, claimed).stream()
                .filter(identity -> !stored.containsKey(identity))
                .map(wishes::get)
                .map(BookingRun::key)
                .toList();
        return discarded.isEmpty()
                ? Uni.createFrom().item(claimed)
                : sql.reclaim(discarded).map(taken -> {
                    taken.addAll(claimed);
                    return taken;
                });
    }

    private static Set<OrderIdentity> unclaimed(Map<OrderIdentity, Writing> wishes, Set<Long> claimed) {
        return wishes.entrySet().stream()
                .filter(wish -> !claimed.contains(wish.getValue().orderId()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static int place(Writing writing) {
        return writing.judgement().arrival().place();
    }

    /**
     * Something stands under this identity: the same, another content, a draft that can still change; or nothing (null),
     * for somebody discarded what came under it.
     */
    private Writing known(Writing wish, StoredOrder stored) {
        var bookable = wish.bookable();
        var place = place(wish);
        if (stored == null) {
            refused.add(wish.judgement().refused("discarded", "Somebody discarded the order with this uuid."));
            return null;
        }
        if (stored.isOpen() && stored.storeId() != bookable.origin().storeId()) {
            refused.add(wish.judgement().refused("foreign-draft", "An order parked in another store has this uuid."));
            return null;
        }
        if (!isSame(bookable, stored) && wish.judgement().arrival().isReadBefore(stored)) {
            throw new OrderMoved(stored.uid());
        }
        if (stored.isOpen() && (!bookable.isDraft() || isCurrent(bookable, stored))) {
            return new Writing(wish.judgement(), stored.id(), wish.month(), stored);
        }
        if (isSame(bookable, stored)) {
            outcomes.add(Outcome.known(place, stored, "duplicate"));
        } else if (bookable.isDraft() && wish.judgement().arrival().quarantineId() == null) {
            outcomes.add(
                    sender.sees(stored, bookable.origin().storeId())
                            ? Outcome.stale(place, stored)
                            : Outcome.stale(place, stored).withoutOther());
        } else {
            refused.add(wish.judgement().refused("conflict", "Another content was stored under this uuid before."));
        }
        return null;
    }

    /** A draft may be replaced by who knows it as it is; one sent again unchanged replaces nothing. */
    private static boolean isCurrent(Bookable bookable, StoredOrder stored) {
        var version = bookable.order().version();
        var known = version == null || version == stored.version();
        return stored.isDraft() && known && !isSame(bookable, stored);
    }

    /** A parked order is another one as well when its customer or a note changed, which the content hash leaves out. */
    private static boolean isSame(Bookable bookable, StoredOrder stored) {
        var sameContent = stored.contentHash().equals(bookable.contentHash());
        return bookable.isDraft() && stored.isDraft()
                ? sameContent
                        && !bookable.order().cancelled()
                        && (stored.draftHash() == null || stored.draftHash().equals(bookable.draftHash()))
                : sameContent;
    }

    private Uni<Void> write(List<Writing> claimed) {
        if (claimed.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var guard = new RefundGuard(sql);
        return sql.lockHeads(registers(claimed), Hashes.GENESIS).chain(heads -> guard.guard(claimed)
                .call(() -> release(claimed, guard))
                .chain(writings -> writings.isEmpty() ? Uni.createFrom().voidItem() : write(writings, heads, guard)));
    }

    /** Another order may come under the identity of one that was not booked after all. */
    private Uni<Void> release(List<Writing> claimed, RefundGuard guard) {
        refused.addAll(guard.refused());
        var unused = claimed.stream()
                .filter(writing -> writing.stored() == null)
                .filter(writing -> guard.refused().stream()
                        .anyMatch(one -> one.arrival() == writing.judgement().arrival()))
                .toList();
        return unused.isEmpty() ? Uni.createFrom().voidItem() : sql.release(unused);
    }

    private Uni<Void> write(List<Writing> writings, Map<Long, ChainHead> heads, RefundGuard guard) {
        return sql.sealed(sessions(writings)).chain(closed -> new Numbering(sql)
                .number(writings)
                .chain(references ->
                        sql.forget(replaced(writings)).map(kept -> new RowMaker(ids, kept, references, closed, guard)))
                .chain(maker -> write(writings, heads, maker)));
    }

    private Uni<Void> write(List<Writing> writings, Map<Long, ChainHead> heads, RowMaker maker) {
        var booked =
                writings.stream().map(writing -> maker.make(writing, heads)).toList();
        return sql.insert(booked, heads.values())
                .chain(() -> sql.acknowledge(changed(writings, booked)))
                .invoke(() -> tell(writings, booked));
    }

    private void tell(List<Writing> writings, List<BookedOrder> booked) {
        for (var place = 0; place < booked.size(); place++) {
            outcomes.add(Outcome.booked(booked.get(place), writings.get(place).status()));
            events.addAll(BookingEvents.of(booked.get(place)));
        }
    }

    private static Set<Long> registers(List<Writing> writings) {
        return writings.stream()
                .map(writing -> writing.bookable().origin().registerId())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<Long> sessions(List<Writing> writings) {
        return writings.stream()
                .map(writing -> writing.bookable().order().sessionId())
                .collect(Collectors.toSet());
    }

    private static List<Long> replaced(List<Writing> writings) {
        return writings.stream()
                .filter(writing -> writing.stored() != null)
                .map(Writing::orderId)
                .toList();
    }

    private static KeyRow key(Writing writing) {
        return key(writing, writing.bookable().order().number());
    }

    /** What the till is told is kept with the key; one sent again is answered from the order. */
    private static KeyRow key(Writing writing, String reference) {
        var bookable = writing.bookable();
        var acknowledgement = new LinkedHashMap<String, Object>();
        acknowledgement.put("id", writing.orderId());
        acknowledgement.put("uuid", bookable.order().uid());
        acknowledgement.put("pos_reference", reference);
        acknowledgement.put("account_move", false);
        if (bookable.isDraft()) {
            acknowledgement.put("draft", bookable.draftHash());
        } else if (writing.judgement().arrival().merged()) {
            acknowledgement.put("sent", bookable.draftHash());
        }
        return new KeyRow(
                bookable.origin().companyId(),
                bookable.order().uid(),
                bookable.contentHash(),
                writing.orderId(),
                writing.month(),
                acknowledgement);
    }

    /** Keys whose content or reference is not what was claimed. */
    private static List<KeyRow> changed(List<Writing> writings, List<BookedOrder> booked) {
        var changed = new ArrayList<KeyRow>();
        for (var place = 0; place < booked.size(); place++) {
            var row = booked.get(place).row();
            if (writings.get(place).stored() != null || !row.posReference().equals(row.number())) {
                changed.add(key(writings.get(place), row.posReference()));
            }
        }
        return changed;
    }
}
