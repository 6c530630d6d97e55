package io.tillstream.order.ingest.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Odoo's commands for lists of related records: {@code [0,0,{..}]}, {@code [6,false,[ids]]}, or the bare records. */
final class Commands {

    static final int CREATE = 0;
    static final int UPDATE = 1;
    static final int DELETE = 2;
    static final int UNLINK = 3;
    static final int LINK = 4;
    static final int CLEAR = 5;
    static final int SET = 6;

    private Commands() {}

    /** The records that the commands carry; those that only take something away are no part of the order. */
    static List<JsonNode> records(JsonNode list, String where) {
        var records = new ArrayList<JsonNode>();
        if (list == null) {
            return records;
        }
        for (var element : list) {
            if (element.isObject()) {
                records.add(element);
            } else if (!isRemoval(element)) {
                records.add(record(element, where));
            }
        }
        return records;
    }

    /** What a command that makes or changes a record says of it. */
    static JsonNode record(JsonNode command, String where) {
        var kind = kind(command);
        if ((kind == CREATE || kind == UPDATE)
                && command.size() == 3
                && command.get(2).isObject()) {
            return command.get(2);
        }
        throw new Unreadable(
                "invalid-shape", where + " holds something that is neither a record nor a command with one.");
    }

    private static boolean isRemoval(JsonNode command) {
        var kind = kind(command);
        return kind == DELETE || kind == UNLINK || kind == CLEAR;
    }

    /** The ids that the commands leave in the list. */
    static List<Long> ids(JsonNode list, Shape shape, String name) {
        var ids = new ArrayList<Long>();
        if (list == null) {
            return ids;
        }
        for (var element : list) {
            if (!element.isArray()) {
                ids.add(shape.id(element, name));
            } else if (kind(element) == SET
                    && element.size() == 3
                    && element.get(2).isArray()) {
                element.get(2).forEach(id -> ids.add(shape.id(id, name)));
            } else if (kind(element) == LINK && element.size() >= 2) {
                ids.add(shape.id(element.get(1), name));
            } else if (kind(element) != CLEAR) {
                throw shape.invalid(name, "is no list of ids");
            }
        }
        return ids.stream().distinct().sorted().toList();
    }

    /** -1 for what is no command; a bare record makes one. */
    static int kind(JsonNode command) {
        if (command.isObject()) {
            return CREATE;
        }
        var first = command.path(0);
        if (first.isTextual()) {
            return switch (first.textValue()) {
                case "create" -> CREATE;
                case "update" -> UPDATE;
                case "delete" -> DELETE;
                case "unlink" -> UNLINK;
                case "link" -> LINK;
                case "clear" -> CLEAR;
                case "set" -> SET;
                default -> -1;
            };
        }
        return first.isInt() ? first.intValue() : -1;
    }
}
