package io.tillstream.kit.data;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** What a domain means, said a second time: over records as they were read, without SQL. */
final class InMemory {

    private final Map<Long, String> shelves;

    /** @param shelves names by id, for paths through them */
    InMemory(Map<Long, String> shelves) {
        this.shelves = shelves;
    }

    boolean matches(JsonNode record, JsonNode domain) {
        var stack = new ArrayDeque<Boolean>();
        for (int i = domain.size() - 1; i >= 0; i--) {
            var element = domain.get(i);
            if (element.isArray()) {
                stack.push(term(record, element.get(0).asText(), element.get(1).asText(), element.get(2)));
            } else if (element.asText().equals("!")) {
                stack.push(!stack.pop());
            } else {
                boolean left = stack.pop();
                boolean right = stack.pop();
                stack.push(element.asText().equals("&") ? left && right : left || right);
            }
        }
        return stack.stream().allMatch(Boolean::booleanValue);
    }

    private boolean term(JsonNode record, String field, String operator, JsonNode wanted) {
        if (operator.equals("=?")) {
            return isNothing(wanted) || term(record, field, "=", wanted);
        }
        return switch (field) {
            case "shelf_ids" -> list(record.path(field), operator, wanted);
            case "shelf_ids.name" ->
                ids(record.path("shelf_ids")).stream().anyMatch(id -> text(shelves.get(id), operator, wanted));
            case "shelf_id.name", "owner_id.name" -> related(record.path(field.split("\\.")[0]), operator, wanted);
            case "shelf_id", "owner_id", "stranger_id" -> one(record.path(field), operator, wanted);
            case "sold" -> number(record.path(field).asBoolean() ? 1 : 0, operator, wanted);
            case "id", "pieces", "weight", "price" -> number(record.path(field).decimalValue(), operator, wanted);
            // What a sample is called; it is read only where it is asked for.
            case "display_name" -> text(string(record.path("code")), operator, wanted);
            default -> text(string(record.path(field)), operator, wanted);
        };
    }

    private static boolean related(JsonNode pair, String operator, JsonNode wanted) {
        return pair.isArray() && text(pair.get(1).asText(), operator, wanted);
    }

    private static boolean one(JsonNode value, String operator, JsonNode wanted) {
        var id = value.isArray() ? value.get(0) : value;
        var name = value.isArray() ? value.get(1).asText() : null;
        if (operator.endsWith("like")) {
            var like = name == null ? emptyLike(operator, wanted) : text(name, operator.replace("not ", ""), wanted);
            return operator.startsWith("not ") != like;
        }
        if (wanted.isTextual()) {
            return operator.equals("=") == wanted.asText().equals(name);
        }
        return switch (operator) {
            case "=", "in" -> among(id, wanted);
            case "!=", "not in" -> !among(id, wanted);
            default -> id.isNumber() && compare(id.decimalValue(), operator, wanted.decimalValue());
        };
    }

    private static boolean emptyLike(String operator, JsonNode wanted) {
        return text("", operator.replace("not ", ""), wanted);
    }

    private static boolean list(JsonNode ids, String operator, JsonNode wanted) {
        var has = values(wanted).stream()
                .anyMatch(value -> isNothing(value) ? ids.isEmpty() : ids(ids).contains(value.asLong()));
        return (operator.equals("=") || operator.equals("in")) == has;
    }

    private static boolean number(Object value, String operator, JsonNode wanted) {
        var own = new BigDecimal(value.toString());
        return switch (operator) {
            case "in" -> values(wanted).stream().anyMatch(one -> own.compareTo(decimal(one)) == 0);
            case "not in" -> values(wanted).stream().noneMatch(one -> own.compareTo(decimal(one)) == 0);
            default -> compare(own, operator, decimal(wanted));
        };
    }

    private static BigDecimal decimal(JsonNode value) {
        return value.isBoolean()
                ? value.asBoolean() ? BigDecimal.ONE : BigDecimal.ZERO
                : value.isNull() ? BigDecimal.ZERO : value.decimalValue();
    }

    private static boolean text(String value, String operator, JsonNode wanted) {
        var own = value == null ? "" : value;
        return switch (operator) {
            case "=" -> own.equals(string(wanted));
            case "!=" -> !own.equals(string(wanted));
            case "in" -> values(wanted).stream().anyMatch(one -> own.equals(string(one)));
            case "not in" -> values(wanted).stream().noneMatch(one -> own.equals(string(one)));
            case "like", "ilike" -> like(own, containing(wanted), operator);
            case "=like", "=ilike" -> like(own, string(wanted), operator);
            case "not like", "not ilike" -> !like(own, containing(wanted), operator);
            default -> !own.isEmpty() && compare(own, operator, string(wanted));
        };
    }

    /** A backslash that nothing follows stands for itself. */
    private static String containing(JsonNode wanted) {
        var pattern = string(wanted);
        return "%" + pattern + (pattern.endsWith("back\\") ? "\\" : "") + "%";
    }

    private static boolean like(String own, String pattern, String operator) {
        var regex = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            var letter = pattern.charAt(i);
            if (letter == '\\' && i + 1 < pattern.length()) {
                regex.append(Pattern.quote(String.valueOf(pattern.charAt(++i))));
            } else if (letter == '%' || letter == '_') {
                regex.append(letter == '%' ? ".*" : ".");
            } else {
                regex.append(Pattern.quote(String.valueOf(letter)));
            }
        }
        var flags = operator.endsWith("ilike") ? Pattern.CASE_INSENSITIVE | Pattern.DOTALL : Pattern.DOTALL;
        return Pattern.compile(regex.toString(), flags).matcher(own).matches();
    }

    private static <T extends Comparable<T>> boolean compare(T own, String operator, T wanted) {
        var order = own.compareTo(wanted);
        return switch (operator) {
            case "=" -> order == 0;
            case "!=" -> order != 0;
            case ">" -> order > 0;
            case ">=" -> order >= 0;
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            default -> throw new AssertionError("No meaning of " + operator);
        };
    }

    private static boolean among(JsonNode id, JsonNode wanted) {
        return values(wanted).stream()
                .anyMatch(one -> isNothing(one) ? !id.isNumber() : id.isNumber() && id.asLong() == one.asLong());
    }

    private static List<JsonNode> values(JsonNode wanted) {
        return wanted.isArray()
                ? StreamSupport.stream(wanted.spliterator(), false).toList()
                : List.of(wanted);
    }

    private static List<Long> ids(JsonNode ids) {
        return StreamSupport.stream(ids.spliterator(), false)
                .map(JsonNode::asLong)
                .toList();
    }

    private static String string(JsonNode value) {
        return isNothing(value) ? "" : value.asText();
    }

    private static boolean isNothing(JsonNode value) {
        return value.isNull()
                || value.isBoolean() && !value.asBoolean()
                || value.isTextual() && value.asText().isEmpty();
    }
}
