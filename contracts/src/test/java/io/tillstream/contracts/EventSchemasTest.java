package io.tillstream.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventSchemasTest {

    static List<Class<?>> events() {
        return EventRecords.all();
    }

    @ParameterizedTest
    @MethodSource("events")
    void sayWhatTheyAreAndWhatTheyAreFor(Class<?> event) {
        var schema = Published.schemaOf(event);

        assertThat(schema.path("$schema").asText()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertThat(schema.path("$id").asText()).isEqualTo("urn:tillstream:event:" + EventTypes.of(event));
        assertThat(schema.path("title").asText()).isEqualTo(event.getSimpleName());
        assertThat(schema.path("description").asText()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("events")
    void describeEveryFieldOfTheRecordAndNoOther(Class<?> event) {
        assertThat(SchemaOfRecord.differences(event, Published.schemaOf(event))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("events")
    void noticeWhatIsMissing(Class<?> event) {
        var validator = Published.validatorOf(event);

        Published.schemaOf(event).path("required").forEach(required -> {
            ObjectNode sample = Published.sampleOf(event).deepCopy();
            sample.remove(required.asText());
            assertThat(validator.validate(sample)).as("without %s", required).isNotEmpty();
        });
    }

    /** Additive within v1: a consumer that validates today must not fall over the field of tomorrow. */
    @ParameterizedTest
    @MethodSource("events")
    void allowFieldsOfLaterReleasesEverywhere(Class<?> event) throws Exception {
        var sample = Published.sampleOf(event);
        objectsIn(sample).forEach(object -> object.put("fieldOfTomorrow", "new"));

        assertThat(Published.validatorOf(event).validate(sample)).isEmpty();
        assertThat(Published.JSON
                        .readerFor(event)
                        .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .<Object>readValue(sample))
                .isInstanceOf(event);
    }

    private static List<ObjectNode> objectsIn(JsonNode node) {
        var objects = new ArrayList<ObjectNode>();
        if (node instanceof ObjectNode object) {
            objects.add(object);
        }
        node.forEach(child -> objects.addAll(objectsIn(child)));
        return objects;
    }
}
