package io.tillstream.kit.data.sheet;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Stops at a line that nobody wrote: a gigabyte without a line end would have to be held in memory. */
final class LineGuard extends FilterReader {

    static final int LONGEST_LINE = 1_000_000;

    private int line = 1;
    private int length;

    LineGuard(Reader in) {
        super(in);
    }

    @Override
    public int read(char[] into, int offset, int most) throws IOException {
        var read = super.read(into, offset, most);
        for (int i = offset; i < offset + read; i++) {
            count(into[i]);
        }
        return read;
    }

    private void count(char one) {
        if (one == '\n' || one == '\r') {
            line += one == '\n' ? 1 : 0;
            length = 0;
        } else if (++length > LONGEST_LINE) {
            throw new SheetRefused("line-too-long", "Line " + line + " has more than " + LONGEST_LINE + " characters.");
        }
    }
}
