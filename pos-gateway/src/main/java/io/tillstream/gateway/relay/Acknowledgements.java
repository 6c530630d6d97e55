package io.tillstream.gateway.relay;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.tillstream.contracts.SelectionEvent.SelectionAcknowledged;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Writes what tills answered into the log, on every in-sync replica of it, or says that it could not. */
@Singleton
public class Acknowledgements {

    private static final int BLOCK_MS = 3_000;
    private static final int REQUEST_MS = 4_000;
    private static final int DELIVERY_MS = 8_000;

    private final SelectionEvents events;
    private final String bootstrap;
    private KafkaProducer<String, byte[]> producer;

    Acknowledgements(SelectionEvents events, @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrap) {
        this.events = events;
        this.bootstrap = bootstrap;
    }

    /** Completes when the log has it; fails where the broker does not take it in time. */
    public Uni<Void> publish(SelectionAcknowledged acknowledged) {
        var record = events.write(acknowledged).toRecord();
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
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, DELIVERY_MS);
    }

    synchronized void stop(@Observes ShutdownEvent event) {
        if (producer != null) {
            producer.close(Duration.ofSeconds(1));
        }
    }
}
