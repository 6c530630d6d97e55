package io.tillstream.order.ingest.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/** Reads typed members of a JSON object as a client of this field writes them; {@code false} is nothing. */
final class Shape {

    private static final int LONGEST_TEXT = 10_000;
    private static final int LONGEST_NAME = 200;
    private static final long LARGEST_ID = (1L << 53) - 1;

    private final JsonNode object;
    private final String where;

    private Shape(JsonNode object, String where) {
        this.object = object;
        this.where = where;
    }

    static Shape of(JsonNode node, String where) {
        if (node == null || !node.isObject()) {
            throw new Unreadable("invalid-shape", where + " is no object.");
        }
        return new Shape(node, where);
    }

    /** The first of these members that says something; null where none does. */
    JsonNode first(String... names) {
        for (var name : names) {
            var value = object.get(name);
            if (value != null && !value.isNull() && !(value.isBoolean() && !value.booleanValue())) {
                return value;
            }
        }
        return null;
    }

    Optional<String> name(String... names) {
        return text(LONGEST_NAME, names).map(String::strip).filter(text -> !text.isEmpty());
    }

    Optional<String> text(String... names) {
        return text(LONGEST_TEXT, names);
    }

    private Optional<String> text(int longest, String... names) {
        var value = first(names);
        if (value == null) {
            return Optional.empty();
        }
        if (!value.isTextual()) {
            throw invalid(names[0], "is no text");
        }
        if (value.textValue().length() > longest) {
            throw invalid(names[0], "is longer than " + longest + " characters");
        }
        return Optional.of(value.textValue());
    }

    Long id(String... names) {
        var value = first(names);
        return value == null ? null : id(value, names[0]);
    }

    long requireId(String... names) {
        var id = id(names);
        if (id == null) {
            throw invalid(names[0], "is missing");
        }
        return id;
    }

    /** A bare id, or {@code [id, name]} as a many2one reads. */
    long id(JsonNode value, String name) {
        var bare = value.isArray() && value.size() == 2 && value.get(1).isTextual() ? value.get(0) : value;
        if (!bare.isIntegralNumber()
                || !bare.canConvertToLong()
                || bare.longValue() < 1
                || bare.longValue() > LARGEST_ID) {
            throw invalid(name, "is no id");
        }
        return bare.longValue();
    }

    /** What an order can also be without: something unreadable counts as nothing. */
    Long idOrNothing(String... names) {
        try {
            return id(names);
        } catch (Unreadable nothing) {
            return null;
        }
    }

    Optional<BigDecimal> number(String... names) {
        var value = first(names);
        return value == null ? Optional.empty() : Optional.of(Numbers.read(value, where + "." + names[0]));
    }

    BigDecimal requireNumber(String... names) {
        return number(names).orElseThrow(() -> invalid(names[0], "is missing"));
    }

    boolean flag(String name) {
        var value = object.get(name);
        return value != null && value.isBoolean() && value.booleanValue();
    }

    Instant instant(String... names) {
        var value = first(names);
        return value == null || !value.isTextual() ? null : TillClock.read(value.textValue());
    }

    /** A list; nothing is an empty one. */
    JsonNode list(String... names) {
        var value = first(names);
        if (value != null && !value.isArray()) {
            throw invalid(names[0], "is no list");
        }
        return value;
    }

    JsonNode objectOrNull(String name) {
        var value = object.get(name);
        return value != null && value.isObject() && !value.isEmpty() ? value : null;
    }

    Unreadable invalid(String name, String what) {
        return new Unreadable("invalid-field", where + "." + name + " " + what + ".");
    }
}
