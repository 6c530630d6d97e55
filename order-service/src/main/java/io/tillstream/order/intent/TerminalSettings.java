package io.tillstream.order.intent;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long card terminals are waited for. */
@ConfigMapping(prefix = "tillstream.terminal")
public interface TerminalSettings {

    /** How long a terminal may take for a payment: a customer looks for a card and thinks of a PIN. Then it is unknown. */
    @WithDefault("120s")
    Duration patience();

    /** How long a terminal may take to say what came of a payment, or to hear that it is given up. */
    @WithDefault("10s")
    Duration statusPatience();

    /** When an unanswered payment is asked for first; then after twice as long each time. Longer than most payments take. */
    @WithDefault("5s")
    Duration resolveAfter();

    /** The longest pause between two questions about one payment. */
    @WithDefault("5m")
    Duration longestPause();

    /** How often it is looked for payments that nobody knows the outcome of. */
    @WithDefault("2s")
    Duration resolveEvery();

    /** How often they are counted for the metrics. */
    @WithDefault("30s")
    Duration metricsEvery();
}
