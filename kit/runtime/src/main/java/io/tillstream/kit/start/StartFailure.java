package io.tillstream.kit.start;

import io.quarkus.runtime.QuarkusBindException;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.ConfigValidationException;
import java.sql.SQLException;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;

/** Why a service cannot start, in one line that says what to do. */
final class StartFailure {

    /** Of PostgreSQL: https://www.postgresql.org/docs/current/errcodes-appendix.html. */
    private static final List<String> WRONG_CREDENTIALS = List.of("28P01", "28000");

    private static final String NO_SUCH_DATABASE = "3D000";
    private static final String CONNECTION_FAILED = "08";
    /** In the words of Flyway. */
    private static final Pattern UNKNOWN_MIGRATION = Pattern.compile("not resolved locally: ([\\w.]+[\\w])");

    /** SmallRye Config begins its own messages with it. */
    private static final String CONFIGURATION = "SRCFG";

    private StartFailure() {}

    /** Empty where it is none that we know. */
    static Optional<String> line(Throwable failure) {
        return causes(failure)
                .map(StartFailure::known)
                .filter(Objects::nonNull)
                .findFirst()
                .map(StartFailure::oneLine);
    }

    /** What began it, in one line. */
    static String root(Throwable failure) {
        var root = causes(failure).reduce(failure, (outer, cause) -> cause);
        return oneLine(root.getClass().getSimpleName() + ": " + root.getMessage());
    }

    private static String known(Throwable cause) {
        if (cause instanceof CannotStart reason) {
            return reason.getMessage();
        }
        if (cause instanceof QuarkusBindException taken) {
            return "port " + taken.getPort() + " is in use: free it, or choose another with QUARKUS_HTTP_PORT";
        }
        if (cause instanceof SQLException refused) {
            return database(String.valueOf(refused.getSQLState()), refused.getMessage());
        }
        if (cause.getClass().getSimpleName().equals("FlywayValidateException")) {
            return migrations(String.valueOf(cause.getMessage()));
        }
        return isConfiguration(cause) ? "wrong configuration: " + cause.getMessage() : null;
    }

    private static String database(String state, String message) {
        var where = setting("quarkus.datasource.jdbc.url");
        if (WRONG_CREDENTIALS.contains(state)) {
            return where + " refuses user " + setting("tillstream.postgres.user")
                    + ": set TILLSTREAM_POSTGRES_USER and TILLSTREAM_POSTGRES_PASSWORD";
        }
        if (state.equals(NO_SUCH_DATABASE)) {
            return "there is no database at " + where + ": create it, or set TILLSTREAM_DATABASE";
        }
        return state.startsWith(CONNECTION_FAILED)
                ? where + " cannot be reached: start PostgreSQL, or set TILLSTREAM_POSTGRES_HOST and"
                        + " TILLSTREAM_POSTGRES_PORT (" + message + ")"
                : null;
    }

    private static String migrations(String message) {
        var newer = UNKNOWN_MIGRATION.matcher(message);
        var where = setting("quarkus.datasource.jdbc.url");
        return newer.find()
                ? where + " is of a newer release (its migration " + newer.group(1) + " is not known here): start that"
                        + " release, or restore the backup of before the upgrade"
                : "the tables in " + where + " are not those that this release made: restore a backup (" + message
                        + ")";
    }

    private static boolean isConfiguration(Throwable cause) {
        return cause instanceof ConfigurationException
                || cause instanceof ConfigValidationException
                || cause.getClass().getName().equals("org.apache.kafka.common.config.ConfigException")
                || (cause instanceof IllegalArgumentException || cause instanceof NoSuchElementException)
                        && String.valueOf(cause.getMessage()).startsWith(CONFIGURATION);
    }

    private static String setting(String key) {
        return ConfigProvider.getConfig().getOptionalValue(key, String.class).orElse(key);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s*\\R\\s*", "; ");
    }
}
