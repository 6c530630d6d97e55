package io.tillstream.kit.data.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How a text file is written: UTF-8 if all of it is, else what Windows programs in Western Europe write.
 *
 * @param skip bytes of the byte order mark
 * @param lines line ends in it, plus one
 */
record TextEncoding(Charset charset, int skip, int lines) {

    static final Charset WINDOWS = Charset.forName("windows-1252");

    private static final int BUFFER = 1 << 16;

    static boolean isUtf16(byte[] start) {
        return start.length >= 2
                && ((start[0] == (byte) 0xFF && start[1] == (byte) 0xFE)
                        || (start[0] == (byte) 0xFE && start[1] == (byte) 0xFF));
    }

    static TextEncoding of(Path file) throws IOException {
        byte[] start;
        try (var in = Files.newInputStream(file)) {
            start = in.readNBytes(3);
        }
        if (isUtf16(start)) {
            var charset = start[0] == (byte) 0xFF ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
            return new TextEncoding(charset, 2, (int) (Files.size(file) / 100) + 1);
        }
        var marked = start.length == 3 && start[0] == (byte) 0xEF && start[1] == (byte) 0xBB && start[2] == (byte) 0xBF;
        try (var in = Files.newInputStream(file)) {
            return judged(in, marked ? 3 : 0);
        }
    }

    private static TextEncoding judged(InputStream in, int skip) throws IOException {
        var decoder = StandardCharsets.UTF_8.newDecoder();
        var bytes = ByteBuffer.allocate(BUFFER);
        var chars = CharBuffer.allocate(BUFFER);
        boolean utf8 = true;
        int lines = 1;
        for (int read = in.read(bytes.array());
                read >= 0;
                read = in.read(bytes.array(), bytes.position(), bytes.remaining())) {
            for (int i = bytes.position(); i < bytes.position() + read; i++) {
                lines += bytes.array()[i] == '\n' ? 1 : 0;
            }
            bytes.position(bytes.position() + read).flip();
            utf8 = utf8 && decodes(decoder, bytes, chars, false);
            bytes.compact();
            if (!utf8) {
                bytes.clear();
            }
        }
        utf8 = utf8 && decodes(decoder, bytes.flip(), chars, true);
        return new TextEncoding(utf8 ? StandardCharsets.UTF_8 : WINDOWS, utf8 ? skip : 0, lines);
    }

    private static boolean decodes(CharsetDecoder decoder, ByteBuffer bytes, CharBuffer chars, boolean last) {
        chars.clear();
        return !decoder.decode(bytes, chars, last).isError();
    }
}
