package io.tillstream.gateway.payload.wire;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Texts and chunks, one behind the other, as one answer. Compressed, it is one gzip member whose deflate blocks are the
 * chunks' own: browsers and curl read only the first of several members. Large chunks are not copied.
 */
public final class Joined {

    private static final byte[] GZIP_HEAD = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};
    /** The last block of the stream, with nothing in it. */
    private static final byte[] LAST_BLOCK = {3, 0};

    private static final int MOST_STORED = 0xFFFF;
    /** Below this, a chunk is cheaper to copy than to name. */
    private static final int SMALL = 16 * 1024;

    private final List<ByteBuffer> blocks;
    private final List<Object> parts;
    private final long length;
    private final int crc;
    private final Buffer whole;

    private Joined(List<ByteBuffer> blocks, List<Object> parts, long length, int crc) {
        this.blocks = blocks;
        this.parts = parts;
        this.length = length;
        this.crc = crc;
        this.whole = gzip("", "");
    }

    /** Puts parts one behind the other. */
    public static final class Builder {

        private final List<ByteBuffer> blocks = new ArrayList<>();
        private final List<Object> parts = new ArrayList<>();
        private ByteArrayOutputStream small = new ByteArrayOutputStream();
        private long length;
        private int crc;

        public Builder text(String text) {
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            parts.add(bytes);
            small.writeBytes(stored(bytes));
            crc = Crc32.update(crc, bytes);
            length += bytes.length;
            return this;
        }

        public Builder chunk(Chunk chunk) {
            parts.add(chunk);
            crc = Crc32.combine(crc, chunk.crc(), chunk.length());
            length += chunk.length();
            if (chunk.size() < SMALL) {
                var bytes = new byte[chunk.size()];
                chunk.deflated().duplicate().get(bytes);
                small.writeBytes(bytes);
            } else {
                endOfSmall();
                blocks.add(chunk.deflated());
            }
            return this;
        }

        public Joined join() {
            endOfSmall();
            return new Joined(List.copyOf(blocks), List.copyOf(parts), length, crc);
        }

        private void endOfSmall() {
            if (small.size() > 0) {
                blocks.add(outside(small.toByteArray()));
                small = new ByteArrayOutputStream();
            }
        }
    }

    /** One gzip member, ready for any number of sockets. */
    public Buffer gzip() {
        return whole;
    }

    /** The same with a text before and one behind it. */
    public Buffer gzip(String before, String after) {
        var first = before.getBytes(StandardCharsets.UTF_8);
        var last = after.getBytes(StandardCharsets.UTF_8);
        var sum = Crc32.update(Crc32.combine(Crc32.update(0, first), crc, length), last);
        var all = new ArrayList<ByteBuf>(blocks.size() + 2);
        all.add(Unpooled.wrappedBuffer(outside(concatenated(GZIP_HEAD, stored(first)))));
        blocks.forEach(block -> all.add(Unpooled.wrappedBuffer(block.duplicate())));
        all.add(Unpooled.wrappedBuffer(
                outside(concatenated(stored(last), LAST_BLOCK, littleEndian(sum), littleEndian((int)
                        (length + first.length + last.length))))));
        return Buffer.buffer(Unpooled.wrappedUnmodifiableBuffer(all.toArray(ByteBuf[]::new)));
    }

    /** The text itself, for the few that do not read gzip. */
    public Buffer plain(String before, String after) {
        var text = Buffer.buffer(Math.toIntExact(length) + before.length() + after.length());
        text.appendString(before);
        parts.forEach(part -> text.appendBytes(part instanceof Chunk chunk ? chunk.text() : (byte[]) part));
        return text.appendString(after);
    }

    private static byte[] stored(byte[] text) {
        if (text.length == 0) {
            return text;
        }
        var stored = new ByteArrayOutputStream(text.length + 5);
        for (int at = 0; at < text.length; at += MOST_STORED) {
            int count = Math.min(MOST_STORED, text.length - at);
            stored.writeBytes(new byte[] {0, (byte) count, (byte) (count >>> 8), (byte) ~count, (byte) (~count >>> 8)});
            stored.write(text, at, count);
        }
        return stored.toByteArray();
    }

    private static byte[] littleEndian(int value) {
        return new byte[] {(byte) value, (byte) (value >>> 8), (byte) (value >>> 16), (byte) (value >>> 24)};
    }

    private static byte[] concatenated(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static ByteBuffer outside(byte[] bytes) {
        return ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
    }
}
