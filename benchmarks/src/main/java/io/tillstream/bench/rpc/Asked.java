package io.tillstream.bench.rpc;

import io.tillstream.bench.payload.Latencies;
import io.tillstream.local.cli.Fault;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;

/** The same question at the door, at the owner and at the database, in turn, so that all three have the same weather. */
final class Asked {

    final Latencies door = new Latencies();
    final Latencies owner = new Latencies();
    final Latencies sql = new Latencies();

    private final Client client;
    private final String ownerUrl;
    private final Connection database;

    Asked(Client client, String ownerUrl, Connection database) {
        this.client = client;
        this.ownerUrl = ownerUrl;
        this.database = database;
    }

    void run(int times, Supplier<Question> questions) {
        client.login();
        for (int i = 0; i < times; i++) {
            var question = questions.get();
            sql.add(time(() -> select(question)));
            if (i % 2 == 0) {
                askOwner(question);
                askDoor(question);
            } else {
                askDoor(question);
                askOwner(question);
            }
        }
    }

    /** How much longer the door takes than the owner, as a share of the owner's time. */
    double overhead() {
        return door.percentile(0.5) / owner.percentile(0.5) - 1;
    }

    private void askDoor(Question question) {
        door.add(time(
                () -> client.callKw(question.model(), question.verb(), question.args(), question.kwargs()).length));
    }

    private void askOwner(Question question) {
        owner.add(time(() -> client.owner(ownerUrl, question.model(), question.verb(), question.request()).length));
    }

    private int select(Question question) {
        try (var statement = database.prepareStatement(question.sql())) {
            var value = question.values().get(0);
            if (value instanceof Long[] ids) {
                statement.setArray(1, database.createArrayOf("bigint", ids));
            } else {
                statement.setObject(1, value);
            }
            var count = 0;
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    count += rows.getString(2).length();
                }
            }
            return count;
        } catch (SQLException e) {
            throw new Fault("The database refused: " + e.getMessage(), e);
        }
    }

    private static long time(Supplier<Integer> call) {
        var begin = System.nanoTime();
        if (call.get() == 0) {
            throw new Fault("Nothing was found");
        }
        return System.nanoTime() - begin;
    }
}
