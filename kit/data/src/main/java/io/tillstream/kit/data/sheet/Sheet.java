package io.tillstream.kit.data.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** A table in a file, read from its first row to its last, once. */
public interface Sheet extends AutoCloseable {

    /** @return the next row that is not blank, or null at the end */
    SheetRow next();

    /** Rows in the whole file, blank ones and the header among them; an estimate, for progress. */
    int rows();

    /** What the reader had to guess, for a person: encoding, separator. */
    List<String> notes();

    @Override
    void close();

    /**
     * Opens a file by what it is, whatever its name says.
     *
     * @throws SheetRefused where it is no table
     */
    static Sheet open(Path file) {
        try {
            return switch (FileSort.of(file)) {
                case EMPTY -> throw new SheetRefused("empty-file", "The file is empty.");
                case OLD_EXCEL ->
                    throw new SheetRefused("unknown-format", "This is an .xls workbook: save it as .xlsx or as CSV.");
                case OTHER -> throw new SheetRefused("unknown-format", "This is neither CSV nor XLSX.");
                case ZIP -> XlsxSheet.open(file);
                case TEXT -> CsvSheet.open(file);
            };
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
