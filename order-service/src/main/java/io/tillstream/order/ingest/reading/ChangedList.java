package io.tillstream.order.ingest.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The lines or the payments of a parked order, with what a till says of them done to them. */
final class ChangedList {

    private static final String ID = "id";
    private static final String UUID = "uuid";

    /** Names of one and the same thing: who says one of them means none of the others that are parked. */
    private static final List<List<String>> SYNONYMS = List.of(
            List.of("qty", "quantity"),
            List.of("customer_note", "note"),
            List.of("refunded_orderline_id", "refunded_order_uuid", "refunded_orderline_uuid"));

    private final String where;
    private final String amount;
    private final Map<Long, ObjectNode> parked = new LinkedHashMap<>();

    private final List<ObjectNode> list = new ArrayList<>();
    private final Set<Long> gone;

    /**
     * @param amount the member that says what one of them comes to
     * @param gone ids that are nobody's any more
     */
    ChangedList(String where, String amount, List<ObjectNode> stored, Set<Long> gone) {
        this.where = where;
        this.amount = amount;
        this.gone = gone;
        stored.forEach(record -> parked.put(record.path(ID).longValue(), record));
        list.addAll(stored);
    }

    /** @return records only, for an order that says all */
    ArrayNode after(JsonNode commands) {
        if (commands != null) {
            commands.forEach(this::apply);
        }
        var records = JsonNodeFactory.instance.arrayNode();
        list.forEach(records::add);
        return records;
    }

    /**
     * Whether a list of new records says all of them. Names of its own that are none of the parked ones' say that it does
     * not; else whichever comes nearer to the order's total, it alone or with those it leaves out. In doubt nothing is left
     * out that has a name.
     */
    boolean isWhole(JsonNode records, BigDecimal total) {
        var named = named(records);
        if (named && !namesParked(records)) {
            return false;
        }
        var alone = distance(Commands.records(records, where), total);
        var together = distance(copy().after(records), total);
        return named ? alone.compareTo(together) < 0 : alone.compareTo(together) <= 0;
    }

    private ChangedList copy() {
        return new ChangedList(where, amount, List.copyOf(list), gone);
    }

    private boolean named(JsonNode records) {
        return Commands.records(records, where).stream().allMatch(record -> name(record) != null);
    }

    private boolean namesParked(JsonNode records) {
        return Commands.records(records, where).stream()
                .anyMatch(record -> find(name(record)).isPresent());
    }

    private BigDecimal distance(Iterable<? extends JsonNode> records, BigDecimal total) {
        var sum = BigDecimal.ZERO;
        for (var record : records) {
            sum = sum.add(amountOf(record));
        }
        return sum.subtract(total).abs();
    }

    private BigDecimal amountOf(JsonNode record) {
        try {
            return Shape.of(record, where).number(amount).orElse(BigDecimal.ZERO);
        } catch (Unreadable none) {
            return BigDecimal.ZERO;
        }
    }

    private void apply(JsonNode command) {
        switch (Commands.kind(command)) {
            case Commands.CREATE -> put(command.isObject() ? command : Commands.record(command, where));
            case Commands.UPDATE -> change(command);
            case Commands.DELETE, Commands.UNLINK -> remove(command.path(1));
            case Commands.LINK -> keep(require(command.path(1)));
            case Commands.CLEAR -> list.clear();
            case Commands.SET -> set(command.path(2));
            default ->
                throw new Unreadable(
                        "invalid-shape", where + " holds something that is neither a record nor a command.");
        }
    }

    /** One that is sent under the name of another one is that other one. */
    private void put(JsonNode sent) {
        var record = ((ObjectNode) sent).deepCopy();
        record.remove(ID);
        var known = find(name(record));
        known.map(other -> other.get(ID)).ifPresent(id -> record.set(ID, id));
        replace(known, record);
    }

    private void change(JsonNode command) {
        var values = (ObjectNode) Commands.record(command, where);
        var known = byId(command.path(1)).or(() -> find(name(values))).orElseThrow(() -> unknown(command.path(1)));
        replace(Optional.of(known), overlaid(known, values));
    }

    private void replace(Optional<ObjectNode> known, ObjectNode record) {
        var place = known.map(list::indexOf).orElse(-1);
        if (place < 0) {
            list.add(record);
        } else {
            list.set(place, record);
        }
    }

    /** Two tills may take the same one away. */
    private void remove(JsonNode id) {
        if (!gone.contains(id.longValue())) {
            list.remove(require(id));
        }
    }

    private static ObjectNode overlaid(ObjectNode known, ObjectNode values) {
        var changed = known.deepCopy();
        for (var names : SYNONYMS) {
            if (names.stream().anyMatch(values::has)) {
                changed.remove(names);
            }
        }
        values.fields().forEachRemaining(value -> {
            if (!value.getKey().equals(ID)) {
                changed.set(value.getKey(), value.getValue());
            }
        });
        return changed;
    }

    private void keep(ObjectNode record) {
        if (!list.contains(record)) {
            list.add(record);
        }
    }

    private void set(JsonNode ids) {
        var kept = new ArrayList<ObjectNode>();
        ids.forEach(id -> kept.add(require(id)));
        list.clear();
        list.addAll(kept);
    }

    private ObjectNode require(JsonNode id) {
        return byId(id).orElseThrow(() -> unknown(id));
    }

    /** As it stands now: a change that was made by an earlier command counts. */
    private Optional<ObjectNode> byId(JsonNode id) {
        if (!id.isIntegralNumber() || !id.canConvertToLong()) {
            return Optional.empty();
        }
        var changed = list.stream()
                .filter(record -> record.path(ID).longValue() == id.longValue())
                .findFirst();
        return changed.or(() -> Optional.ofNullable(parked.get(id.longValue())));
    }

    private Optional<ObjectNode> find(String uuid) {
        return uuid == null
                ? Optional.empty()
                : list.stream().filter(record -> uuid.equals(name(record))).findFirst();
    }

    private static String name(JsonNode record) {
        var uuid = record.path(UUID);
        return uuid.isTextual() && !uuid.textValue().isBlank()
                ? uuid.textValue().strip()
                : null;
    }

    private Unreadable unknown(JsonNode id) {
        return new Unreadable("unknown-record", where + ": " + id + " is none of this order's.");
    }
}
