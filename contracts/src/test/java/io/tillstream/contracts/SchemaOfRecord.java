package io.tillstream.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Compares a record with its JSON Schema, into its parts. */
final class SchemaOfRecord {

    private final JsonNode document;
    private final List<String> differences = new ArrayList<>();

    private SchemaOfRecord(JsonNode document) {
        this.document = document;
    }

    /** What one has and the other has not, in words; empty if they agree. */
    static List<String> differences(Class<?> record, JsonNode schema) {
        var comparison = new SchemaOfRecord(schema);
        comparison.compare(record, schema);
        return comparison.differences;
    }

    private void compare(Class<?> record, JsonNode schema) {
        var described = new TreeSet<String>();
        schema.path("properties").fieldNames().forEachRemaining(described::add);
        var components = Arrays.stream(record.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        if (!described.equals(components)) {
            differences.add(record.getSimpleName() + " has " + components + ", its schema " + described);
            return;
        }
        for (var component : record.getRecordComponents()) {
            compare(record, component, schema);
        }
    }

    private void compare(Class<?> record, RecordComponent component, JsonNode schema) {
        var property = resolved(schema.path("properties").path(component.getName()));
        var required = contains(schema.path("required"), component.getName());
        var nullable = contains(property.path("type"), "null");
        if (required == nullable) {
            differences.add(
                    record.getSimpleName() + "." + component.getName() + " must be either required or nullable");
        }
        if (nullable && component.getType().isPrimitive()) {
            differences.add(record.getSimpleName() + "." + component.getName() + " is never null");
        }
        if (component.getType().isRecord()) {
            compare(component.getType(), property);
        } else if (component.getGenericType() instanceof ParameterizedType list
                && component.getType() == List.class
                && list.getActualTypeArguments()[0] instanceof Class<?> member
                && member.isRecord()) {
            compare(member, resolved(property.path("items")));
        }
    }

    private JsonNode resolved(JsonNode schema) {
        return schema.has("$ref") ? document.at(schema.path("$ref").asText().substring(1)) : schema;
    }

    private static boolean contains(JsonNode values, String wanted) {
        for (var value : values) {
            if (value.asText().equals(wanted)) {
                return true;
            }
        }
        return false;
    }
}
