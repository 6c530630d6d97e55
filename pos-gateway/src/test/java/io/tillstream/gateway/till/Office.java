package io.tillstream.gateway.till;

import io.tillstream.contracts.EventTypes;
import io.tillstream.contracts.RecordEvent.ConfigChanged;
import io.tillstream.contracts.RecordEvent.PartnerChanged;
import io.tillstream.contracts.SelectionEvent.SelectionSent;
import io.tillstream.contracts.SelectionEvent.Sender;
import io.tillstream.contracts.Topics;
import io.tillstream.gateway.Json;
import io.tillstream.kit.event.CloudEvent;
import io.tillstream.kit.testing.KafkaProbe;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** What the owners' outboxes publish. */
public final class Office {

    /** The stand-in's manager. */
    public static final long MANAGER = 2;

    private static final AtomicLong REGISTERS = new AtomicLong(1000);
    private static final AtomicLong VERSIONS = new AtomicLong(1);

    private Office() {}

    /** A register that no other test uses. */
    static long newRegister() {
        return REGISTERS.incrementAndGet();
    }

    /** The manager chose a customer for a register; returns the selection's id. */
    public static String sends(long registerId, String customer) {
        return sends(registerId, customer, Duration.ofHours(1));
    }

    static String sends(long registerId, String customer, Duration life) {
        var sent = selection(registerId, customer, life);
        publish(sent);
        return sent.id();
    }

    static SelectionSent selection(long registerId, String customer, Duration life) {
        var now = Instant.now();
        return new SelectionSent(
                UUID.randomUUID().toString(),
                registerId,
                "res.partner",
                27,
                Map.of("id", 27, "name", customer),
                null,
                null,
                new Sender(MANAGER, "The manager"),
                now.toString(),
                now.plus(life).toString(),
                1L,
                1L);
    }

    static void publish(SelectionSent sent) {
        publish(Topics.SELECTIONS, sent.registerId(), "selection:" + sent.id(), sent);
    }

    public static void changed(String model, long id, long companyId) {
        var record = Map.<String, Object>of("id", id, "company_id", companyId);
        if (model.equals("res.partner")) {
            publish(Topics.PARTNERS, id, model + ":" + id, new PartnerChanged(model, id, record));
        } else {
            publish(Topics.CONFIG, model + ":" + id, model + ":" + id, new ConfigChanged(model, id, record));
        }
    }

    static void publish(String topic, Object key, String subject, Object event) {
        KafkaProbe.ofTestServers()
                .send(new CloudEvent(
                        topic,
                        String.valueOf(key),
                        UUID.randomUUID().toString(),
                        "/test",
                        EventTypes.of(event.getClass()),
                        subject,
                        Instant.now().toString(),
                        VERSIONS.incrementAndGet(),
                        null,
                        Json.bytes(event).getBytes()));
    }
}
