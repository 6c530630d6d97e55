package io.tillstream.local.generate;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A CSV file being written: cells with a comma or a quote are quoted. */
final class ChainFile implements Closeable {

    private final BufferedWriter out;

    ChainFile(Path file, String header) throws IOException {
        out = Files.newBufferedWriter(file);
        out.write(header);
        out.write('\n');
    }

    void row(Object... cells) throws IOException {
        for (int i = 0; i < cells.length; i++) {
            if (i > 0) {
                out.write(',');
            }
            out.write(quoted(cells[i] == null ? "" : cells[i].toString()));
        }
        out.write('\n');
    }

    void line(String line) throws IOException {
        out.write(line);
        out.write('\n');
    }

    private static String quoted(String cell) {
        return cell.indexOf(',') < 0 && cell.indexOf('"') < 0 ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
