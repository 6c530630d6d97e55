package io.tillstream.local.run;

import io.tillstream.local.cli.Fault;
import java.io.IOException;
import java.nio.file.Path;
import java.util.logging.ErrorManager;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Sends what Kafka logs in this JVM to a file instead of the terminal. */
final class KafkaLog {

    private static final int ENOUGH = 10 * 1024 * 1024;

    private KafkaLog() {}

    static void to(Path file) {
        System.setProperty("java.util.logging.SimpleFormatter.format", "%1$tFT%1$tT.%1$tL %4$s %3$s %5$s%6$s%n");
        var root = Logger.getLogger("");
        for (Handler handler : root.getHandlers()) {
            root.removeHandler(handler);
        }
        try {
            var handler = new FileHandler(file.toString(), ENOUGH, 1, true);
            handler.setFormatter(new SimpleFormatter());
            handler.setLevel(Level.INFO);
            // It would fill the terminal with stack traces when the disk is full.
            handler.setErrorManager(new SilentErrorManager());
            root.addHandler(handler);
        } catch (IOException e) {
            throw new Fault("Cannot log to " + file + ": " + e.getMessage(), e);
        }
    }

    private static final class SilentErrorManager extends ErrorManager {

        @Override
        public synchronized void error(String message, Exception exception, int code) {
            // The broker itself tells us when it cannot go on.
        }
    }
}
