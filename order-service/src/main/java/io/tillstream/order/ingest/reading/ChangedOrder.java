package io.tillstream.order.ingest.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A parked order as tills since Odoo 18 send it again: what changed, and of its lines and payments only those that did. What
 * is not mentioned stays.
 */
public final class ChangedOrder {

    private static final String LINES = "lines";
    private static final String PAYMENTS = "payment_ids";
    private static final String OLDER_PAYMENTS = "statement_ids";

    /** Names of one and the same thing: who says one of them has said it. */
    private static final List<List<String>> SYNONYMS = List.of(
            List.of("pos_reference", "name"),
            List.of("date_order", "creation_date"),
            List.of("partner_id", "partner_uuid"),
            List.of("general_note", "note", "internal_note"),
            List.of("pricelist_id"),
            List.of("fiscal_position_id"),
            List.of("user_id"),
            List.of("to_invoice"),
            List.of("custom"),
            List.of("amount_total"),
            List.of("amount_tax"));

    private final JsonNode sent;
    private final JsonNode lines;
    private final JsonNode payments;
    private final Extent ofLines;
    private final Extent ofPayments;

    private ChangedOrder(JsonNode sent) {
        var versioned = sent.path("version").isInt();
        this.sent = sent;
        this.lines = sent.get(LINES);
        this.payments = sent.has(OLDER_PAYMENTS) ? sent.get(OLDER_PAYMENTS) : sent.get(PAYMENTS);
        this.ofLines = Extent.of(lines, versioned);
        this.ofPayments = Extent.of(payments, versioned);
    }

    public static ChangedOrder of(JsonNode sent) {
        return new ChangedOrder(sent);
    }

    /** What is parked under its uuid may decide what it means. The older shape always says all. */
    public boolean mayBeOne() {
        return sent.isObject() && !sent.has("data") && (ofLines != Extent.WHOLE || ofPayments != Extent.WHOLE);
    }

    /** It says nothing that makes sense without what is parked. */
    public boolean isOne() {
        return mayBeOne() && (ofLines == Extent.CHANGES || (ofPayments == Extent.CHANGES && !isNothing(payments)));
    }

    private static boolean isNothing(JsonNode list) {
        return list == null
                || list.isNull()
                || list.isBoolean() && !list.booleanValue()
                || list.isArray() && list.isEmpty();
    }

    /** Ids of lines that it takes away. */
    public Set<Long> removedLines() {
        return removed(lines);
    }

    /** Ids of payments that it takes away. */
    public Set<Long> removedPayments() {
        return removed(payments);
    }

    private static Set<Long> removed(JsonNode list) {
        var ids = new HashSet<Long>();
        if (list != null) {
            for (var command : list) {
                var kind = Commands.kind(command);
                if (kind == Commands.DELETE || kind == Commands.UNLINK) {
                    ids.add(command.path(1).longValue());
                }
            }
        }
        return ids;
    }

    /**
     * The whole order.
     *
     * @param goneLines ids that are nobody's any more
     * @param gonePayments likewise
     * @return the very order that was sent, where it was whole
     * @throws Unreadable where it speaks of what is not this order's
     */
    public JsonNode over(ParkedContent parked, Set<Long> goneLines, Set<Long> gonePayments) {
        var changedLines = new ChangedList(LINES, "price_subtotal_incl", parked.lines(), goneLines);
        var changedPayments = new ChangedList("payments", "amount", parked.payments(), gonePayments);
        var mergesLines = merges(ofLines, lines, parked.lines(), changedLines);
        var mergesPayments = merges(ofPayments, payments, parked.payments(), changedPayments);
        if (!mergesLines && !mergesPayments) {
            return sent;
        }
        var whole = whole(parked);
        if (mergesLines) {
            whole.set(LINES, changedLines.after(lines));
        }
        if (mergesPayments) {
            whole.remove(OLDER_PAYMENTS);
            whole.set(PAYMENTS, changedPayments.after(payments));
        }
        return whole;
    }

    /** The order as it is stored, under what was sent of it once more: nothing is done twice. */
    public JsonNode again(ParkedContent stored) {
        var whole = whole(stored);
        whole.remove(OLDER_PAYMENTS);
        whole.putArray(LINES).addAll(stored.lines());
        whole.putArray(PAYMENTS).addAll(stored.payments());
        return whole;
    }

    private boolean merges(Extent extent, JsonNode list, List<ObjectNode> parked, ChangedList changed) {
        return switch (extent) {
            case WHOLE -> false;
            case RECORDS -> !parked.isEmpty() && !changed.isWhole(list, total());
            case CHANGES -> isNothing(list) ? !parked.isEmpty() : list.isArray();
        };
    }

    private BigDecimal total() {
        try {
            return Shape.of(sent, "order").number("amount_total").orElse(BigDecimal.ZERO);
        } catch (Unreadable none) {
            return BigDecimal.ZERO;
        }
    }

    private ObjectNode whole(ParkedContent parked) {
        var whole = ((ObjectNode) sent).deepCopy();
        for (var names : SYNONYMS) {
            if (names.stream().noneMatch(whole::has)) {
                names.stream()
                        .filter(parked.members()::has)
                        .forEach(name -> whole.set(name, parked.members().get(name)));
            }
        }
        return whole;
    }
}
