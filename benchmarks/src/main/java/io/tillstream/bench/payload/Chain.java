package io.tillstream.bench.payload;

import io.tillstream.bench.BenchSystem;
import io.tillstream.local.cli.Fault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A large chain, written into the owners' databases in sets: products, customers, registers with open sessions. */
public final class Chain {

    static final String CONFIG = "tillstream_config";
    private static final String PARTNER = "tillstream_partner";
    private static final String SESSION = "tillstream_session";

    private final BenchSystem system;

    public Chain(BenchSystem system) {
        this.system = system;
    }

    /** Makes it as large as this; what is there already stays. */
    public void grow(int products, int registers, int partners) {
        system.console()
                .say("writing %,d products, %,d registers with sessions, %,d customers"
                        .formatted(products, registers, partners));
        run(CONFIG, "products.sql", products);
        run(CONFIG, "registers.sql", registers);
        run(PARTNER, "partners.sql", partners);
        openSessions();
    }

    /** Ids of the registers that were made here, first ones first. */
    public List<Long> registers(int count) {
        return longs(CONFIG, "SELECT id FROM register WHERE code LIKE 'BENCH-%' ORDER BY code LIMIT " + count);
    }

    List<Long> products(int count) {
        return longs(CONFIG, "SELECT id FROM product WHERE code LIKE 'BENCH-%' ORDER BY id LIMIT " + count);
    }

    /** The registers alone, closed: more of them than anybody opens in a bench of payloads. */
    public void growRegisters(int registers) {
        system.console().say("writing %,d registers".formatted(registers));
        run(CONFIG, "registers.sql", registers);
    }

    private void openSessions() {
        var places = new ArrayList<String>();
        try (var connection = system.database(CONFIG);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT r.id, r.code, r.store_id, s.company_id FROM register r"
                        + " JOIN store s ON s.id = r.store_id WHERE r.code LIKE 'BENCH-%'")) {
            while (rows.next()) {
                places.add("(" + rows.getLong(1) + ",'" + rows.getString(2) + "'," + rows.getLong(3) + ","
                        + rows.getLong(4) + ")");
            }
        } catch (SQLException e) {
            throw failed(e);
        }
        execute(SESSION, script("sessions.sql").replace("{registers}", String.join(",", places)));
    }

    private void run(String database, String script, int count) {
        execute(database, script(script).replace("{count}", String.valueOf(count)));
    }

    void execute(String database, String sql) {
        try (var connection = system.database(database);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private List<Long> longs(String database, String sql) {
        var longs = new ArrayList<Long>();
        try (var connection = system.database(database);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                longs.add(rows.getLong(1));
            }
        } catch (SQLException e) {
            throw failed(e);
        }
        return longs;
    }

    static String script(String name) {
        try (var script = Chain.class.getResourceAsStream(name)) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new Fault("Cannot read " + name, e);
        }
    }

    static Fault failed(SQLException e) {
        return new Fault("The database refused: " + e.getMessage(), e);
    }
}
