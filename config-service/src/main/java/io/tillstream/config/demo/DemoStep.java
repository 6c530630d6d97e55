package io.tillstream.config.demo;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One statement over all rows of one file.
 *
 * @param sql takes the rows as its only parameter
 * @param rows JSON array
 */
record DemoStep(String file, String sql, String rows) {

    /** Blocks. */
    static List<DemoStep> all(Path folder) {
        var steps = new ArrayList<DemoStep>();
        for (var file : DemoFile.ALL) {
            var name = file.csv() + ".csv";
            var rows = CsvRows.json(folder.resolve(name));
            file.statements().forEach(statement -> steps.add(new DemoStep(name, script(statement), rows)));
        }
        return steps;
    }

    Uni<Void> run(SqlConnection connection) {
        return connection
                .preparedQuery(sql)
                .execute(Tuple.of(rows))
                .onFailure()
                .transform(failure -> new IllegalStateException(file + ": " + failure.getMessage(), failure))
                .replaceWithVoid();
    }

    private static String script(String name) {
        try (var sql = DemoStep.class.getResourceAsStream("/demo/" + name + ".sql")) {
            return new String(sql.readAllBytes(), StandardCharsets.UTF_8)
                    .replace(":rows", "cast(cast($1 AS text) AS json)");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
