package io.tillstream.kit.data.model;

import io.tillstream.contracts.EventTypes;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

/**
 * {@link RecordEvents} for thousands of records: from row to outbox in one statement, without a way through this process.
 * Blocks.
 */
@ApplicationScoped
public class BulkRecordEvents {

    private static final String APPEND = """
            WITH event AS MATERIALIZED (
                SELECT t.id, cast((%1$s) AS text) AS key,
                       '{"model":"%2$s","id":' || t.id || ',"record":'
                           || (SELECT cast(row_to_json(r) AS text) FROM (SELECT %3$s) r) || '}' AS data
                FROM %4$s t WHERE t.id = ANY (?)),
            counted AS (
                INSERT INTO outbox_sequence AS s (topic, key, last)
                SELECT '%5$s', key, 1 FROM event ORDER BY key
                ON CONFLICT (topic, key) DO UPDATE SET last = s.last + 1
                RETURNING key, last)
            INSERT INTO outbox (topic, key, type, subject, data, sequence)
            SELECT '%5$s', e.key, '%6$s', '%2$s:' || e.id, e.data, c.last
            FROM event e JOIN counted c ON c.key = e.key ORDER BY e.id""";

    private final Models models;

    BulkRecordEvents(Models models) {
        this.models = models;
    }

    /** In the transaction of {@code connection}. The relay finds them within half a second of the commit. */
    public void changed(Connection connection, String modelName, Collection<Long> ids) throws SQLException {
        if (ids.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement(append(models.require(modelName)))) {
            statement.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
            statement.executeUpdate();
        }
    }

    private static String append(Model model) {
        return APPEND.formatted(
                model.eventKey(),
                model.name(),
                ModelQueries.columns(List.copyOf(model.fields()), false),
                model.table(),
                model.topic().orElseThrow(),
                EventTypes.of(model.eventType()));
    }
}
