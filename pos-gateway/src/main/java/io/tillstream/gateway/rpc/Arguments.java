package io.tillstream.gateway.rpc;

import com.fasterxml.jackson.databind.JsonNode;
import io.tillstream.kit.problem.Refusal;
import java.util.ArrayList;
import java.util.List;

/** Arguments as Python gets them: by position or by name. */
record Arguments(JsonNode positional, JsonNode named) {

    private static final int MOST_IDS = 10_000;

    static Arguments of(RpcCall call) {
        return of(call.param("args"), call.param("kwargs"));
    }

    static Arguments of(JsonNode args, JsonNode kwargs) {
        requireShape("args", args, args.isArray());
        requireShape("kwargs", kwargs, kwargs.isObject());
        return new Arguments(args, kwargs);
    }

    private static void requireShape(String name, JsonNode value, boolean fits) {
        if (!fits && !value.isMissingNode() && !value.isNull()) {
            throw Refusal.invalid(name, "has the wrong shape: args is a list, kwargs an object");
        }
    }

    /** Refuses more arguments than the method has, and names that it does not know; a context may always come. */
    Arguments requireOnly(Parameters parameters) {
        parameters.require(positional.size(), named);
        return this;
    }

    /** Missing where it was given neither way. */
    JsonNode get(int position, String name) {
        var value = positional.path(position);
        return value.isMissingNode() ? named.path(name) : value;
    }

    JsonNode get(int position, String name, String otherName) {
        var value = get(position, name);
        return value.isMissingNode() ? named.path(otherName) : value;
    }

    JsonNode require(int position, String name) {
        var value = get(position, name);
        if (value.isMissingNode() || value.isNull()) {
            throw Refusal.invalid(name, "is missing");
        }
        return value;
    }

    JsonNode require(int position, String name, String otherName) {
        return positional.path(position).isMissingNode() && named.has(otherName)
                ? require(position, otherName)
                : require(position, name);
    }

    /** Null where it is missing, null or Odoo's false. */
    Integer number(int position, String name) {
        var value = get(position, name);
        if (isNothing(value)) {
            return null;
        }
        if (!value.isIntegralNumber() || !value.canConvertToInt() || value.asInt() < 0) {
            throw Refusal.invalid(name, "must be a whole number, not below zero");
        }
        return value.asInt();
    }

    /** Null where it is missing, null or Odoo's false. */
    String text(int position, String name) {
        var value = get(position, name);
        if (isNothing(value)) {
            return null;
        }
        return requireText(value, name);
    }

    private static String requireText(JsonNode value, String name) {
        if (!value.isTextual()) {
            throw Refusal.invalid(name, "must be a text");
        }
        return value.asText();
    }

    /** Null where it is missing, null or Odoo's false. */
    List<String> texts(int position, String name) {
        return texts(position, name, name);
    }

    /** Null where it is missing, null or Odoo's false. */
    List<String> texts(int position, String name, String otherName) {
        var value = get(position, name, otherName);
        if (isNothing(value)) {
            return null;
        }
        if (!value.isArray()) {
            throw Refusal.invalid(name, "must be a list");
        }
        var texts = new ArrayList<String>();
        value.forEach(text -> texts.add(requireText(text, name)));
        return texts;
    }

    /** One id or a list of ids. */
    List<Long> ids(int position, String name) {
        var value = require(position, name);
        if (value.size() > MOST_IDS) {
            throw new Refusal(413, "too-many-ids", "At most " + MOST_IDS + " ids in one call.");
        }
        var ids = new ArrayList<Long>();
        (value.isArray() ? value : List.of(value)).forEach(id -> ids.add(id(id, name)));
        return ids;
    }

    /** The record that a method is called on. */
    long recordId() {
        var ids = ids(0, "ids");
        if (ids.size() != 1) {
            throw Refusal.invalid("ids", "must be one id");
        }
        return ids.get(0);
    }

    /** False where it is missing; Python's 1 and 0 count as well. */
    boolean flag(int position, String name) {
        var value = get(position, name);
        if (!value.isMissingNode() && !value.isNull() && !value.isBoolean() && !value.isInt()) {
            throw Refusal.invalid(name, "must be true or false");
        }
        return value.asBoolean();
    }

    boolean isFalse(int position, String name) {
        var value = get(position, name);
        return value.isBoolean() && !value.asBoolean();
    }

    /** Archived records are wanted too. */
    boolean wantsArchived() {
        var test = named.path("context").path("active_test");
        return test.isBoolean() && !test.asBoolean() || test.isInt() && test.asInt() == 0;
    }

    static boolean isNothing(JsonNode value) {
        return value.isMissingNode() || value.isNull() || value.isBoolean() && !value.asBoolean();
    }

    private static long id(JsonNode id, String name) {
        if (!id.isIntegralNumber() || !id.canConvertToLong()) {
            throw Refusal.invalid(name, "must be an id or a list of ids");
        }
        return id.asLong();
    }
}
