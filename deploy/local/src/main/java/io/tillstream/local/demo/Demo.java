package io.tillstream.local.demo;

import java.util.logging.Level;
import java.util.logging.Logger;

/** Arguments: the gateway's base URL, Kafka's bootstrap servers. */
public final class Demo {

    /** Held here: a logger that nobody holds forgets its level. */
    private static final Logger KAFKA = Logger.getLogger("org.apache.kafka");

    private Demo() {}

    public static void main(String[] args) {
        KAFKA.setLevel(Level.WARNING);
        var story = new Story(System.out);
        new TradingDay(args[0], new Integrator(args[1]), story).play();
        System.out.printf("%nThe day is over. Look around: %s%n", args[0]);
    }
}
