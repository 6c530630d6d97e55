package io.tillstream.kit.servers;

import io.tillstream.contracts.Topics;
import io.tillstream.contracts.Topics.Topic;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/** Makes topics as they were decided; automatic creation would guess. */
public final class TopicCreator {

    private static final int TIMEOUT_S = 30;

    private TopicCreator() {}

    /**
     * Makes those that do not exist and leaves the others as they are.
     *
     * @throws ServerFailed when the broker does not answer within 30 seconds
     */
    public static void create(String bootstrapServers, Collection<Topic> topics) {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            var results = admin.createTopics(
                    topics.stream().map(TopicCreator::describe).toList());
            for (var result : results.values().values()) {
                await(result);
            }
        }
    }

    private static void await(KafkaFuture<Void> created) {
        try {
            created.get(TIMEOUT_S, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new ServerFailed(
                        "Kafka could not make a topic: " + e.getCause().getMessage(), e);
            }
        } catch (TimeoutException e) {
            throw new ServerFailed("Kafka does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailed("Interrupted while making topics", e);
        }
    }

    private static NewTopic describe(Topic topic) {
        var policy = topic.compacted() ? TopicConfig.CLEANUP_POLICY_COMPACT : TopicConfig.CLEANUP_POLICY_DELETE;
        return new NewTopic(topic.name(), topic.partitions(), (short) 1)
                .configs(Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG,
                        policy,
                        TopicConfig.RETENTION_MS_CONFIG,
                        String.valueOf(topic.retentionMs()),
                        TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
                        String.valueOf(Topics.LARGEST_EVENT_BYTES)));
    }
}
