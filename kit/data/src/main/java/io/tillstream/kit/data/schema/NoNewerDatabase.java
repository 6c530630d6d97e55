package io.tillstream.kit.data.schema;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * A service does not write into tables of a release that it does not know. {@code tillstream.database.accept-newer=true}
 * lets it, for going back to a release of which its notes say that it can.
 */
@Singleton
public class NoNewerDatabase implements FlywayConfigurationCustomizer {

    private final boolean accepted;

    NoNewerDatabase(
            @ConfigProperty(name = "tillstream.database.accept-newer", defaultValue = "false") boolean accepted) {
        this.accepted = accepted;
    }

    /** Flyway by itself shrugs at migrations that it has never heard of, if they are newer than all it has. */
    @Override
    public void customize(FluentConfiguration configuration) {
        if (!accepted) {
            configuration.ignoreMigrationPatterns(new String[0]);
        }
    }
}
