package io.tillstream.gateway.payload.wire;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Deflater;

/** Compresses a text as it comes. For one thread at a time. */
public final class ChunkWriter implements AutoCloseable {

    /** The level for what is small or made in a hurry. */
    public static final int FASTEST = Deflater.BEST_SPEED;

    private static final int BLOCK = 32 * 1024;

    private final Deflater deflater;
    private final CRC32 crc = new CRC32();
    private final CRC32C check = new CRC32C();
    private final ByteArrayOutputStream deflated = new ByteArrayOutputStream(BLOCK);
    private final byte[] block = new byte[BLOCK];
    private long length;

    /** @param level 1 (fast) to 9 (small) */
    public ChunkWriter(int level) {
        this.deflater = new Deflater(level, true);
    }

    public void write(byte[] text, int offset, int count) {
        crc.update(text, offset, count);
        check.update(text, offset, count);
        length += count;
        deflater.setInput(text, offset, count);
        drain(Deflater.NO_FLUSH);
    }

    /** A text may have up to 2 GiB. */
    public Chunk finish() {
        deflater.setInput(new byte[0]);
        drain(Deflater.FULL_FLUSH);
        var outside = ByteBuffer.allocateDirect(deflated.size());
        outside.put(deflated.toByteArray()).flip();
        return new Chunk(outside, Math.toIntExact(length), (int) crc.getValue(), (int) check.getValue());
    }

    private void drain(int flush) {
        int written;
        do {
            written = deflater.deflate(block, 0, block.length, flush);
            deflated.write(block, 0, written);
        } while (written == block.length || (flush == Deflater.NO_FLUSH && !deflater.needsInput()));
    }

    @Override
    public void close() {
        deflater.end();
    }
}
