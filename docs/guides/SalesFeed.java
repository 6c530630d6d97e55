import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Reads what was sold, completely and in order, and says so if anything were missing. With ./pos up running:
 *
 * <pre>java -cp 'deploy/local/target/lib/*' docs/guides/SalesFeed.java [bootstrap servers] [group]</pre>
 */
public class SalesFeed {

    private static final Logger KAFKA = Logger.getLogger("org.apache.kafka");

    /** The last sequence processed of each register. A real consumer keeps it in its database, beside what it did. */
    private final Map<String, Long> processed = new HashMap<>();

    public static void main(String[] arguments) {
        KAFKA.setLevel(Level.WARNING);
        var bootstrap = arguments.length > 0 ? arguments[0] : "localhost:19092";
        var group = arguments.length > 1 ? arguments[1] : "sales-feed-example";
        try (var consumer = new KafkaConsumer<String, String>(settings(bootstrap, group))) {
            consumer.subscribe(List.of("pos.orders"));
            new SalesFeed().read(consumer);
        }
    }

    private static Map<String, Object> settings(String bootstrap, String group) {
        return Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap,
                ConsumerConfig.GROUP_ID_CONFIG, group,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest", // a new group begins with the first sale ever
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false, // commit what is processed, not what was fetched
                ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class,
                ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
    }

    private void read(KafkaConsumer<String, String> consumer) {
        while (true) {
            for (var event : consumer.poll(Duration.ofSeconds(1))) {
                take(event);
            }
            consumer.commitSync();
        }
    }

    private void take(ConsumerRecord<String, String> event) {
        var register = event.key();
        var sequence = Long.parseLong(header(event, "ce_sequence"));
        var last = processed.get(register);
        if (last != null && sequence <= last) {
            return; // delivered once more
        }
        if (last != null && sequence > last + 1) {
            throw new IllegalStateException("Register " + register + ": " + (last + 1) + " is missing before " + sequence);
        }
        process(header(event, "ce_type"), register, sequence, event.value());
        processed.put(register, sequence);
    }

    /** Types that this consumer does not know are skipped: there will be more of them. */
    private static void process(String type, String register, long sequence, String json) {
        switch (type) {
            case "io.tillstream.order.paid.v1", "io.tillstream.order.refunded.v1" ->
                System.out.printf("register %s #%d %s%n  %s%n", register, sequence, type, json);
            default -> System.out.printf("register %s #%d %s (skipped)%n", register, sequence, type);
        }
    }

    private static String header(ConsumerRecord<String, String> event, String name) {
        return new String(event.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
