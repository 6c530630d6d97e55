package io.tillstream.kit.data.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Looks into a workbook before it is read: a small file can unpack to more than any memory or patience holds. */
final class ZipGuard {

    private static final long MOST_UNPACKED = 2L << 30;
    /** The table of shared texts is the one part that is held in memory. */
    private static final long MOST_SHARED_TEXT = 64L << 20;

    private static final long HARMLESS = 32L << 20;
    private static final int MOST_RATIO = 100;
    private static final int MOST_ENTRIES = 2_000;

    private final byte[] buffer = new byte[1 << 16];
    private long unpacked;
    private int rows;

    private ZipGuard() {}

    /** @return how many rows the sheets have */
    static int rowsOf(Path file) throws IOException {
        var guard = new ZipGuard();
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.getEntry("xl/workbook.xml") == null) {
                throw new SheetRefused("unknown-format", "This archive is no XLSX workbook.");
            }
            if (zip.size() > MOST_ENTRIES) {
                throw bomb();
            }
            for (var entry : zip.stream().toList()) {
                guard.look(zip, entry, Files.size(file));
            }
            return guard.rows;
        } catch (ZipException broken) {
            throw new SheetRefused("unknown-format", "The workbook is damaged: " + broken.getMessage());
        }
    }

    private void look(ZipFile zip, ZipEntry entry, long packed) throws IOException {
        var most = entry.getName().equals("xl/sharedStrings.xml") ? MOST_SHARED_TEXT : MOST_UNPACKED;
        var isSheet = entry.getName().startsWith("xl/worksheets/");
        try (var in = zip.getInputStream(entry)) {
            look(in, packed, most, isSheet);
        }
    }

    private void look(InputStream in, long packed, long most, boolean isSheet) throws IOException {
        long size = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            size += read;
            unpacked += read;
            if (size > most || unpacked > MOST_UNPACKED || (unpacked > HARMLESS && unpacked / packed > MOST_RATIO)) {
                throw bomb();
            }
            rows += isSheet ? countRows(read) : 0;
        }
    }

    private int countRows(int length) {
        int found = 0;
        for (int i = 0; i + 4 < length; i++) {
            if (buffer[i] == '<'
                    && buffer[i + 1] == 'r'
                    && buffer[i + 2] == 'o'
                    && buffer[i + 3] == 'w'
                    && buffer[i + 4] <= '>') {
                found++;
            }
        }
        return found;
    }

    private static SheetRefused bomb() {
        return new SheetRefused("too-large", "The workbook unpacks to more than is taken. Save it as CSV.");
    }
}
