package io.tillstream.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.tillstream.contracts.RecordEvent.ConfigChanged;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The document that integrators generate their code from says what is true. */
class AsyncApiTest {

    private final AsyncApi api = new AsyncApi();

    @Test
    void isAsyncApi3() {
        assertThat(api.document().path("asyncapi").asText()).isEqualTo("3.0.0");
    }

    @Test
    void pointsAtThingsThatExist() {
        assertThat(api.references()).isNotEmpty().allSatisfy(reference -> assertThat(
                        api.resolve(reference).isMissingNode())
                .as(reference)
                .isFalse());
    }

    @Test
    void knowsEveryTopicAsItIsMade() {
        var topics = api.topics();

        assertThat(topics).hasSameSizeAs(Topics.all());
        Topics.all().forEach(topic -> {
            var binding = topics.get(topic.name()).at("/bindings/kafka");
            assertThat(binding.path("partitions").asInt()).as(topic.name()).isEqualTo(topic.partitions());
            assertThat(binding.at("/topicConfiguration/cleanup.policy/0").asText())
                    .isEqualTo(topic.compacted() ? "compact" : "delete");
            assertThat(binding.at("/topicConfiguration/retention.ms").asLong()).isEqualTo(topic.retentionMs());
        });
    }

    @Test
    void hasEveryEventOnItsTopicWithItsSchema() {
        EventRecords.all().forEach(event -> {
            var type = EventTypes.of(event);
            var messages = api.messages(api.topics().get(topicOf(event)));
            assertThat(messages).containsKey(type);
            assertThat(messages.get(type).at("/payload/$ref").asText()).endsWith("/schemas/" + type + ".json");
            assertThat(messages.get(type).at("/title").asText()).isEqualTo(event.getSimpleName());
        });
    }

    @Test
    void inventsNoEvent() {
        var types = EventRecords.all().stream().map(EventTypes::of).toList();

        api.topics().forEach((topic, channel) -> assertThat(types)
                .containsAll(api.messages(channel).keySet().stream()
                        .filter(name -> !name.equals("dead-letter"))
                        .toList()));
    }

    @Test
    void saysWhoSendsWhatOnEveryChannel() {
        var spokenOn = StreamSupport.stream(api.document().path("operations").spliterator(), false)
                .map(operation -> api.resolve(operation.at("/channel/$ref").asText())
                        .path("address")
                        .asText())
                .toList();

        assertThat(api.document().path("channels"))
                .extracting(channel -> channel.path("address").asText())
                .allSatisfy(address -> assertThat(spokenOn).contains(address));
    }

    @Test
    void namesNoMessageTwiceInOneOperation() {
        assertThat(api.document().path("operations"))
                .allSatisfy(operation -> assertThat(operation.path("messages").findValuesAsText("$ref"))
                        .isNotEmpty()
                        .doesNotHaveDuplicates());
    }

    @Test
    void knowsTheWordsOfTheTillChannel() {
        assertThat(api.messages(api.document().at("/channels/till")))
                .containsKeys("welcome", "selection", "data-changed", "session", "ack", "auth", "ping", "pong");
        assertThat(api.messages(api.document().at("/channels/backoffice"))).containsKey("selection-status");
    }

    @Test
    void givesExamplesOfTheTillChannelThatSatisfyTheirSchemas() {
        var schemas = JsonSchemaFactory.getInstance(VersionFlag.V202012);

        api.messages(api.document().at("/channels/till")).forEach((name, message) -> {
            var example = message.at("/examples/0/payload");
            assertThat(example.path("type").asText()).isEqualTo(name);
            assertThat(schemas.getSchema(message.path("payload")).validate(example))
                    .as(name)
                    .isEmpty();
        });
    }

    private static String topicOf(Class<?> event) {
        if (OrderEvent.class.isAssignableFrom(event)) {
            return Topics.ORDERS;
        } else if (SessionEvent.class.isAssignableFrom(event)) {
            return Topics.SESSIONS;
        } else if (SelectionEvent.class.isAssignableFrom(event)) {
            return Topics.SELECTIONS;
        } else if (TillsEvent.class.isAssignableFrom(event)) {
            return Topics.TILLS;
        }
        return event == ConfigChanged.class ? Topics.CONFIG : Topics.PARTNERS;
    }
}
