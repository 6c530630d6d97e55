package io.tillstream.kit.data.model;

import com.fasterxml.jackson.databind.JsonNode;
import io.tillstream.kit.problem.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Which fields a caller may use, and their values as PostgreSQL reads them from text. */
final class Fields {

    private static final DateTimeFormatter ODOO_DATETIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final int DATE_LENGTH = 10;
    private static final int LAST_YEAR = 9999;
    private static final int LONGEST_NUMBER = 40;
    private static final int MOST_DIGITS = 60;

    private Fields() {}

    static Field readable(Model model, String name, Set<String> roles) {
        var field = model.field(name).orElseThrow(() -> DomainSql.unknownField(model, name));
        if (!mayRead(field, roles)) {
            throw Refusal.forbidden("You may not read " + model.name() + "." + name + ".");
        }
        return field;
    }

    /** The named fields, or all that the caller may read where none is named. The id always comes. */
    static List<Field> chosen(Model model, Collection<String> names, Set<String> roles) {
        if (names == null || names.isEmpty()) {
            return model.fields().stream()
                    .filter(field -> mayRead(field, roles))
                    .toList();
        }
        if (names.contains(null)) {
            throw Refusal.invalid("fields", "must be names of fields");
        }
        var chosen = new java.util.LinkedHashMap<String, Field>();
        chosen.put("id", readable(model, "id", roles));
        names.forEach(name -> chosen.put(name, readable(model, name, roles)));
        return List.copyOf(chosen.values());
    }

    static boolean mayRead(Field field, Set<String> roles) {
        return field.readers().isEmpty() || field.readers().stream().anyMatch(roles::contains);
    }

    /** The value as text that PostgreSQL casts to the field's type without fail; else a refusal. */
    static String scalar(Field field, JsonNode value) {
        try {
            return switch (field.type()) {
                case INTEGER, MANY2ONE, MANY2MANY, ONE2MANY -> integer(field, value);
                case FLOAT, MONETARY -> number(field, value);
                case BOOLEAN -> bool(field, value);
                case DATE -> within(LocalDate.parse(value.asText())).toString();
                case DATETIME -> dateTime(value.asText());
                default -> text(field, value);
            };
        } catch (DateTimeParseException | NumberFormatException malformed) {
            throw unfit(field, value);
        }
    }

    /** Odoo writes false for "nothing" in every type but boolean; an empty text is nothing as well. */
    static boolean isNothing(Field field, JsonNode value) {
        return field.type() == FieldType.BOOLEAN
                        || value.isTextual() && !field.type().isText()
                ? value.isNull()
                : isNothing(value);
    }

    /** Where no field says otherwise. */
    static boolean isNothing(JsonNode value) {
        return value.isNull()
                || value.isBoolean() && !value.asBoolean()
                || value.isTextual() && value.asText().isEmpty();
    }

    /** Whether a number that is empty, and so reads as 0, fulfils a comparison with {@code wanted}. */
    static boolean holdsForZero(String operator, String wanted) {
        var zero = BigDecimal.ZERO.compareTo(new BigDecimal(wanted));
        return switch (operator) {
            case "=" -> zero == 0;
            case "!=" -> zero != 0;
            case ">" -> zero > 0;
            case ">=" -> zero >= 0;
            case "<" -> zero < 0;
            default -> zero <= 0;
        };
    }

    /** What {@code like} compares with: a text, or a number's digits. */
    static String pattern(Field field, JsonNode value) {
        if (!value.isTextual() && !value.isNumber()) {
            throw unfit(field, value);
        }
        return text(field, value);
    }

    private static String integer(Field field, JsonNode value) {
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw unfit(field, value);
        }
        return Long.toString(value.asLong());
    }

    private static String number(Field field, JsonNode value) {
        if (!value.isNumber() || value.asText().length() > LONGEST_NUMBER) {
            throw unfit(field, value);
        }
        var number = new BigDecimal(value.asText());
        if (Math.abs(number.scale()) > MOST_DIGITS) {
            throw unfit(field, value);
        }
        return number.toPlainString();
    }

    private static String bool(Field field, JsonNode value) {
        if (!value.isBoolean() && !isBit(value)) {
            throw unfit(field, value);
        }
        return String.valueOf(value.asBoolean());
    }

    /** Python's True and False are its 1 and 0. */
    private static boolean isBit(JsonNode value) {
        return value.isInt() && (value.asInt() == 0 || value.asInt() == 1);
    }

    private static String text(Field field, JsonNode value) {
        if (value.isContainerNode() || value.asText().indexOf('\0') >= 0) {
            throw unfit(field, value);
        }
        return value.asText();
    }

    /** Odoo's format, or RFC 3339; both UTC. */
    private static String dateTime(String text) {
        if (text.length() == DATE_LENGTH) {
            return within(LocalDate.parse(text)) + " 00:00:00+00";
        }
        var moment = text.indexOf('T') < 0
                ? LocalDateTime.parse(text, ODOO_DATETIME).atOffset(ZoneOffset.UTC)
                : OffsetDateTime.parse(text);
        within(moment.toLocalDate());
        return moment.toString();
    }

    /** The years that both sides can write. */
    private static LocalDate within(LocalDate date) {
        if (date.getYear() < 1 || date.getYear() > LAST_YEAR) {
            throw new DateTimeParseException("out of range", date.toString(), 0);
        }
        return date;
    }

    private static Refusal unfit(Field field, JsonNode value) {
        var shown = value.toString();
        return new Refusal(
                422,
                "unfit-value",
                (shown.length() > 80 ? shown.substring(0, 80) + "…" : shown) + " is no value for " + field.name() + " ("
                        + field.type().odooName() + ").");
    }
}
