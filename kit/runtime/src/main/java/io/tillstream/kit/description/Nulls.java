package io.tillstream.kit.description;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jboss.jandex.Type;

/**
 * Which members of an answer are always there, and which may be null: a Java primitive always has a value, anything else
 * may have none. Requests are left as they are: what may be absent there is said by their validation.
 */
final class Nulls {

    private static final String OURS = "io.tillstream.";
    private static final String SCHEMAS = "#/components/schemas/";
    private static final DotName INCLUDE = DotName.createSimple(JsonInclude.class);
    private static final DotName SCHEMA =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
    private static final String CURSOR = "next";

    private final OpenAPI api;
    private final IndexView index;

    Nulls(OpenAPI api, IndexView index) {
        this.api = api;
        this.index = index;
    }

    void describe() {
        var asked = reached(operations().flatMap(operation -> Optional.ofNullable(operation.getRequestBody()).stream()
                .flatMap(body -> schemas(body.getContent()))));
        var answered =
                reached(operations().flatMap(operation -> operation.getResponses().getAPIResponses().values().stream()
                        .flatMap(answer -> schemas(answer.getContent()))));
        answered.removeAll(asked);
        answered.forEach(name -> describe(name, api.getComponents().getSchemas().get(name)));
    }

    private void describe(String name, Schema schema) {
        if (schema.getProperties() == null) {
            return;
        }
        if (schema.getProperties().containsKey(CURSOR)) {
            allowNull(schema, CURSOR);
        }
        record(name, schema).ifPresent(record -> record.recordComponents().forEach(component -> {
            var member = schema.getProperties().get(component.name());
            if (member == null) {
                return;
            }
            if (component.type().kind() == Type.Kind.PRIMITIVE) {
                schema.addRequired(component.name());
            } else if (!isLeftOut(record, component)) {
                allowNull(schema, component.name());
            }
        }));
    }

    /** The record that a schema describes: of several of its name the one that has its members; else none. */
    private Optional<ClassInfo> record(String name, Schema schema) {
        var named = records(name, type -> true);
        var fitting = named.size() > 1 ? records(name, type -> hasAllMembers(type, schema)) : named;
        return fitting.size() == 1 ? Optional.of(index.getClassByName(fitting.get(0))) : Optional.empty();
    }

    private List<DotName> records(String name, Predicate<ClassInfo> fits) {
        return index.getKnownClasses().stream()
                .filter(type -> type.isRecord()
                        && type.name().toString().startsWith(OURS)
                        && nameOf(type).equals(name)
                        && fits.test(type))
                .map(ClassInfo::name)
                .distinct()
                .toList();
    }

    private static boolean hasAllMembers(ClassInfo type, Schema schema) {
        return type.recordComponents().stream()
                .map(RecordComponentInfo::name)
                .collect(Collectors.toSet())
                .containsAll(schema.getProperties().keySet());
    }

    private static String nameOf(ClassInfo type) {
        var schema = type.declaredAnnotation(SCHEMA);
        return schema == null || schema.value("name") == null
                ? type.simpleName()
                : schema.value("name").asString();
    }

    private static boolean isLeftOut(ClassInfo record, RecordComponentInfo component) {
        return Stream.of(record.declaredAnnotation(INCLUDE), component.annotation(INCLUDE))
                .anyMatch(include -> include != null
                        && List.of("NON_NULL", "NON_EMPTY")
                                .contains(include.value().asEnum()));
    }

    /** What may be any JSON may be null as it is. */
    private static void allowNull(Schema schema, String name) {
        var member = schema.getProperties().get(name);
        if ((SCHEMAS + ServiceDescription.ANYTHING).equals(member.getRef())) {
            return;
        }
        if (member.getRef() != null) {
            schema.addProperty(
                    name,
                    OASFactory.createSchema()
                            .addAnyOf(OASFactory.createSchema().ref(member.getRef()))
                            .addAnyOf(OASFactory.createSchema().addType(SchemaType.NULL)));
        } else if (member.getType() != null && !member.getType().contains(SchemaType.NULL)) {
            member.addType(SchemaType.NULL);
        }
    }

    private Stream<Operation> operations() {
        return api.getPaths().getPathItems().values().stream().flatMap(item -> item.getOperations().values().stream());
    }

    private static Stream<Schema> schemas(Content content) {
        return content == null
                ? Stream.empty()
                : content.getMediaTypes().values().stream()
                        .flatMap(media -> Optional.ofNullable(media.getSchema()).stream());
    }

    private Set<String> reached(Stream<Schema> from) {
        var names = new HashSet<String>();
        from.toList().forEach(schema -> reach(schema, names));
        return names;
    }

    private void reach(Schema schema, Set<String> names) {
        if (schema.getRef() != null) {
            var name = schema.getRef().substring(SCHEMAS.length());
            if (names.add(name)) {
                reach(api.getComponents().getSchemas().get(name), names);
            }
            return;
        }
        Optional.ofNullable(schema.getItems()).ifPresent(items -> reach(items, names));
        Optional.ofNullable(schema.getAdditionalPropertiesSchema()).ifPresent(more -> reach(more, names));
        Optional.ofNullable(schema.getAnyOf()).ifPresent(any -> any.forEach(one -> reach(one, names)));
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(member -> reach(member, names));
        }
    }
}
