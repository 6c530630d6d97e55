package io.tillstream.kit.start;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * A broker that is away is waited for; an address that can be none's is said at once, for clients of Kafka would look
 * for it for ever.
 */
@Singleton
public class BrokerAddress {

    /** Before the first client is made. */
    private static final int FIRST = 1;

    private static final String ONE = "(\\w+://)?([\\w.%-]+|\\[[0-9a-fA-F:]+]):\\d{1,5}";
    private static final Pattern ALL = Pattern.compile("\\s*" + ONE + "(\\s*,\\s*" + ONE + ")*\\s*");

    void check(
            @Observes @Priority(FIRST) StartupEvent start,
            @ConfigProperty(name = "kafka.bootstrap.servers") String addresses) {
        if (!ALL.matcher(addresses).matches()) {
            throw new CannotStart("KAFKA_BOOTSTRAP_SERVERS must be host:port, several with commas between them, not '"
                    + addresses + "'");
        }
    }
}
