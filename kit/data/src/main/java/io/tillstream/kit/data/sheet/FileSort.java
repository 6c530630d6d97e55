package io.tillstream.kit.data.sheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a file is, by its first bytes. */
enum FileSort {
    EMPTY,
    TEXT,
    ZIP,
    OLD_EXCEL,
    OTHER;

    private static final int LOOK = 8192;

    static FileSort of(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return of(in.readNBytes(LOOK));
        }
    }

    static FileSort of(byte[] start) {
        if (start.length == 0) {
            return EMPTY;
        }
        if (begins(start, 'P', 'K', 3, 4)) {
            return ZIP;
        }
        if (begins(start, 0xD0, 0xCF, 0x11, 0xE0)) {
            return OLD_EXCEL;
        }
        return TextEncoding.isUtf16(start) || isText(start) ? TEXT : OTHER;
    }

    /** Control characters stand in no text; one among thousands may be an accident, a zero byte never is. */
    private static boolean isText(byte[] start) {
        int odd = 0;
        for (var one : start) {
            if (one == 0) {
                return false;
            }
            if (one > 0 && one < ' ' && one != '\n' && one != '\r' && one != '\t') {
                odd++;
            }
        }
        return odd * 100 <= start.length;
    }

    private static boolean begins(byte[] start, int... with) {
        for (int i = 0; i < with.length; i++) {
            if (i >= start.length || (start[i] & 0xFF) != with[i]) {
                return false;
            }
        }
        return true;
    }
}
