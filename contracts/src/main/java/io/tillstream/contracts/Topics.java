package io.tillstream.contracts;

import java.util.List;
import java.util.stream.Stream;

/** The Kafka topics, with what must be decided when one is made. */
public final class Topics {

    public static final String ORDERS = "pos.orders";
    public static final String SESSIONS = "pos.sessions";
    public static final String CONFIG = "pos.config";
    public static final String PARTNERS = "pos.partners";
    public static final String SELECTIONS = "pos.selections";
    public static final String TILLS = "pos.tills";

    /**
     * The largest event, in bytes: more than any call that could cause one may have. A topic that took less would stop
     * everything behind an event that it does not take.
     */
    public static final int LARGEST_EVENT_BYTES = 16 * 1024 * 1024;

    private static final String DEAD_LETTER_SUFFIX = ".dlq";
    private static final long FOREVER = -1;
    private static final long WEEK_MS = 7L * 24 * 3600 * 1000;
    private static final long HOUR_MS = 3600L * 1000;

    /**
     * @param partitions more of them let more consumers share the work; the key decides which one an event goes to
     * @param compacted only the newest event of each key is kept
     * @param retentionMs how long events are kept, in milliseconds; -1 is without limit
     */
    public record Topic(String name, int partitions, boolean compacted, long retentionMs) {}

    private static final List<Topic> SPOKEN = List.of(
            new Topic(ORDERS, 12, false, FOREVER),
            new Topic(SESSIONS, 12, false, FOREVER),
            new Topic(CONFIG, 6, true, FOREVER),
            new Topic(PARTNERS, 6, true, FOREVER),
            new Topic(SELECTIONS, 6, false, WEEK_MS),
            new Topic(TILLS, 1, false, HOUR_MS));

    private Topics() {}

    /** Every topic of the system, the dead-letter ones included. */
    public static List<Topic> all() {
        return SPOKEN.stream()
                .flatMap(topic -> Stream.of(topic, new Topic(deadLetter(topic.name()), 1, false, FOREVER)))
                .toList();
    }

    /** Whether only the newest event of each key is kept. */
    public static boolean isCompacted(String topic) {
        return SPOKEN.stream().anyMatch(spoken -> spoken.name().equals(topic) && spoken.compacted());
    }

    /** Where a consumer puts what it cannot process. */
    public static String deadLetter(String topic) {
        return topic + DEAD_LETTER_SUFFIX;
    }
}
