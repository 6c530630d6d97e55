package io.tillstream.kit.start;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logging.Logger;

/**
 * The main class of every service: Quarkus's own start, but whoever started it with something wrong hears that in one
 * line, and not in a stack trace.
 */
@QuarkusMain
public final class Main {

    private Main() {}

    public static void main(String... arguments) {
        Quarkus.run(null, Main::ended, arguments);
    }

    private static void ended(int code, Throwable failure) {
        if (failure != null) {
            say(failure);
        }
        System.exit(code);
    }

    private static void say(Throwable failure) {
        var known = StartFailure.line(failure);
        if (known.isEmpty()) {
            Logger.getLogger(Main.class).error("The start failed", failure);
        }
        System.err.println(service() + " cannot start: "
                + known.orElseGet(() -> StartFailure.root(failure) + ". This is nothing we know: see the log above."));
    }

    private static String service() {
        try {
            return ConfigProvider.getConfig().getValue("quarkus.application.name", String.class);
        } catch (RuntimeException configurationIsBroken) {
            return "The service";
        }
    }
}
