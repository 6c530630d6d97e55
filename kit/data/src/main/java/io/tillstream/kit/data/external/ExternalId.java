package io.tillstream.kit.data.external;

import com.fasterxml.jackson.databind.JsonNode;
import io.tillstream.kit.problem.Refusal;

/**
 * A name from outside for one record.
 *
 * @param complete with its module before the first dot, as files have it: {@code webshop.espresso}
 */
record ExternalId(String model, long recordId, String complete) {

    private static final int LONGEST = 500;

    static ExternalId of(JsonNode values) {
        var record = values.path("res_id");
        if (!record.isIntegralNumber() || !record.canConvertToLong() || record.asLong() < 1) {
            throw Refusal.invalid("res_id", "must be the id of a record");
        }
        var module = values.path("module");
        var name = text(values, "name");
        var complete = isNothing(module) ? name : complete(text(values, "module"), name);
        return new ExternalId(text(values, "model"), record.asLong(), complete);
    }

    private static String complete(String module, String name) {
        if (module.contains(".")) {
            throw Refusal.invalid("module", "must not contain a dot: the first one ends it");
        }
        return module.equals(ExternalIds.NO_MODULE) && !name.contains(".") ? name : module + "." + name;
    }

    private static boolean isNothing(JsonNode value) {
        return value.isMissingNode() || value.isNull() || value.isBoolean() && !value.asBoolean();
    }

    private static String text(JsonNode values, String field) {
        var value = values.path(field);
        if (!value.isTextual() || value.asText().isBlank() || value.asText().length() > LONGEST) {
            throw Refusal.invalid(field, "must be a text of 1 to " + LONGEST + " characters");
        }
        return value.asText();
    }
}
