package io.tillstream.kit.data.sheet;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** RFC 4180 and its dialects: separator and encoding are found out, a byte order mark is skipped. */
final class CsvSheet implements Sheet {

    static final int LONGEST_CELL = 100_000;
    private static final int MOST_CELLS = 2_000;
    private static final int HEADER_LOOK = 1 << 16;

    private static final CsvFactory FACTORY = CsvFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(LONGEST_CELL)
                    .build())
            .build();

    private final JsonParser parser;
    private final TextEncoding encoding;
    private final char separator;
    private int row;

    private CsvSheet(JsonParser parser, TextEncoding encoding, char separator) {
        this.parser = parser;
        this.encoding = encoding;
        this.separator = separator;
    }

    static CsvSheet open(Path file) throws IOException {
        var encoding = TextEncoding.of(file);
        var in = Files.newInputStream(file);
        in.skipNBytes(encoding.skip());
        var reader = new BufferedReader(new LineGuard(new InputStreamReader(in, encoding.charset())), HEADER_LOOK);
        var separator = Separators.of(peekHeader(reader));
        var parser = FACTORY.createParser(reader);
        parser.setSchema(CsvSchema.emptySchema().withColumnSeparator(separator));
        return new CsvSheet(parser, encoding, separator);
    }

    private static String peekHeader(BufferedReader reader) throws IOException {
        reader.mark(HEADER_LOOK);
        var start = new char[HEADER_LOOK - 1];
        var read = reader.read(start);
        reader.reset();
        return read <= 0
                ? ""
                : new String(start, 0, read)
                        .lines()
                        .filter(line -> !line.isBlank())
                        .findFirst()
                        .orElse("");
    }

    @Override
    public SheetRow next() {
        try {
            for (var found = read(); found != null; found = read()) {
                if (!found.isBlank()) {
                    return found;
                }
            }
            return null;
        } catch (StreamConstraintsException tooLong) {
            throw new SheetRefused(
                    "cell-too-long",
                    "After line " + row + " a cell has more than " + LONGEST_CELL
                            + " characters: perhaps a quote that is never closed.");
        } catch (JsonProcessingException malformed) {
            throw new SheetRefused(
                    "malformed-csv", "After line " + row + " the file is no CSV: " + malformed.getOriginalMessage());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private SheetRow read() throws IOException {
        var begin = parser.nextToken();
        if (begin == null) {
            return null;
        }
        // Where the row before ended; nothing was before the first.
        row = Math.max(0, parser.currentTokenLocation().getLineNr()) + 1;
        var cells = new ArrayList<String>();
        for (var token = parser.nextToken();
                token != null && token != JsonToken.END_ARRAY;
                token = parser.nextToken()) {
            if (cells.size() == MOST_CELLS) {
                throw new SheetRefused("too-many-columns", "Line " + row + " has more than " + MOST_CELLS + " cells.");
            }
            var text = token == JsonToken.VALUE_NULL ? "" : parser.getText();
            cells.add(text.strip());
        }
        return new SheetRow(row, cells, Map.of());
    }

    @Override
    public int rows() {
        return encoding.lines();
    }

    @Override
    public List<String> notes() {
        var notes = new ArrayList<String>();
        if (encoding.charset().equals(TextEncoding.WINDOWS)) {
            notes.add("The file is not UTF-8; it was read as Windows-1252.");
        }
        notes.add("CSV, " + encoding.charset().name() + ", separated by " + Separators.named(separator));
        return notes;
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
