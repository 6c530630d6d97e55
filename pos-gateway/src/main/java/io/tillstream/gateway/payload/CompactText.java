package io.tillstream.gateway.payload;

import java.util.Arrays;
import java.util.Base64;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** Bytes, deflated, in the alphabet of addresses. */
final class CompactText {

    /** Many times what a cursor holds, and little enough to unpack for anybody who asks. */
    private static final int MOST = 64 * 1024;

    private CompactText() {}

    static String pack(byte[] bytes) {
        var deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        try {
            deflater.setInput(bytes);
            deflater.finish();
            var packed = new byte[bytes.length + 64];
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(Arrays.copyOf(packed, deflater.deflate(packed)));
        } finally {
            deflater.end();
        }
    }

    /** @throws IllegalArgumentException when {@code text} was not packed here */
    static byte[] unpack(String text) {
        var inflater = new Inflater(true);
        try {
            inflater.setInput(Base64.getUrlDecoder().decode(text));
            var bytes = new byte[MOST];
            var length = inflater.inflate(bytes);
            if (!inflater.finished()) {
                throw new IllegalArgumentException("too long, or cut");
            }
            return Arrays.copyOf(bytes, length);
        } catch (DataFormatException malformed) {
            throw new IllegalArgumentException(malformed);
        } finally {
            inflater.end();
        }
    }
}
