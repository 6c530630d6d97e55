package io.tillstream.gateway.payload.wire;

import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Text that is compressed already: deflate blocks that end at a byte and refer to nothing before them, so that they may
 * stand behind any others.
 *
 * @param deflated outside the heap: a socket takes it from where it is
 * @param length of the text, in bytes
 * @param crc CRC-32 of the text
 * @param check CRC-32C of the text, so that two texts are hardly taken for one
 */
public record Chunk(ByteBuffer deflated, int length, int crc, int check) {

    public static Chunk of(byte[] text) {
        try (var writer = new ChunkWriter(ChunkWriter.FASTEST)) {
            writer.write(text, 0, text.length);
            return writer.finish();
        }
    }

    /** What it takes in memory, in bytes. */
    public int size() {
        return deflated.capacity();
    }

    /** The text. */
    public byte[] text() {
        var inflater = new Inflater(true);
        try {
            inflater.setInput(deflated.duplicate());
            var text = new byte[length];
            var read = 0;
            while (read < length) {
                var inflated = inflater.inflate(text, read, length - read);
                if (inflated == 0) {
                    throw new IllegalStateException("A chunk is cut");
                }
                read += inflated;
            }
            return text;
        } catch (DataFormatException broken) {
            throw new IllegalStateException(broken);
        } finally {
            inflater.end();
        }
    }
}
