package io.tillstream.config.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.quarkus.elytron.security.common.BcryptUtil;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads a CSV file into JSON rows: an empty cell is absent, {@code row} is its place, secrets are hashed. */
final class CsvRows {

    private static final CsvMapper CSV = new CsvMapper();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final CsvSchema HEADED = CsvSchema.emptySchema().withHeader();
    private static final List<String> SECRETS = List.of("password", "pin");

    private CsvRows() {}

    /** A JSON array of objects. Blocks: file access, and bcrypt for each secret. */
    static String json(Path file) {
        var rows = new ArrayList<Map<String, String>>();
        try (var lines = CSV.readerForMapOf(String.class).with(HEADED).<Map<String, String>>readValues(file.toFile())) {
            while (lines.hasNext()) {
                rows.add(row(lines.next(), rows.size() + 1));
            }
            return JSON.writeValueAsString(rows);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file + ": " + unreadable.getMessage(), unreadable);
        }
    }

    private static Map<String, String> row(Map<String, String> cells, int number) {
        cells.values().removeIf(String::isBlank);
        for (var secret : SECRETS) {
            var clear = cells.remove(secret);
            if (clear != null) {
                cells.put(secret + "_hash", BcryptUtil.bcryptHash(clear));
            }
        }
        cells.put("row", Integer.toString(number));
        return cells;
    }
}
