package io.tillstream.gateway.relay;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.tillstream.kit.event.CloudEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Writes what the gateway has to say into its topics, on every in-sync replica of them, or says that it could not. */
@Singleton
public class RelayProducer {

    private static final int BLOCK_MS = 3_000;
    private static final int REQUEST_MS = 4_000;
    private static final int DELIVERY_MS = 8_000;
    /** After the sockets have been told good-bye: what their tills answered last is still stored. */
    private static final int LAST = 10_000;

    private final String bootstrap;
    private KafkaProducer<String, byte[]> producer;

    RelayProducer(@ConfigProperty(name = "kafka.bootstrap.servers") String bootstrap) {
        this.bootstrap = bootstrap;
    }

    /** Completes when the topic has it; fails where the broker does not take it in time. */
    public Uni<Void> publish(CloudEvent event) {
        var record = event.toRecord();
        return Uni.createFrom()
                .<Void>emitter(emitter -> producer().send(record, (stored, failure) -> {
                    if (failure == null) {
                        emitter.complete(null);
                    } else {
                        emitter.fail(failure);
                    }
                }))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private synchronized KafkaProducer<String, byte[]> producer() {
        if (producer == null) {
            producer = new KafkaProducer<>(settings(), new StringSerializer(), new ByteArraySerializer());
        }
        return producer;
    }

    private Map<String, Object> settings() {
        return Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap,
                ProducerConfig.ACKS_CONFIG, "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true,
                ProducerConfig.MAX_BLOCK_MS_CONFIG, BLOCK_MS,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_MS,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, DELIVERY_MS,
                ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    }

    synchronized void stop(@Observes @Priority(LAST) ShutdownEvent event) {
        if (producer != null) {
            producer.close(Duration.ofSeconds(1));
        }
    }
}
