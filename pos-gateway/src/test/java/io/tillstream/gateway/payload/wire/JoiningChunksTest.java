package io.tillstream.gateway.payload.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Test;

class JoiningChunksTest {

    private static final int GZIP_HEAD = 10;
    private static final int GZIP_TRAILER = 8;

    private final Random random = new Random(7);

    @Test
    void textsAndChunksReadAsOneText() throws IOException {
        var joined = new Joined.Builder();
        var expected = new StringBuilder();
        for (int i = 0; i < 30; i++) {
            var words = words(i * i * 97);
            if (i % 3 == 0) {
                joined.text(words);
            } else {
                joined.chunk(Chunk.of(words.getBytes(StandardCharsets.UTF_8)));
            }
            expected.append(words);
        }

        assertThat(unpacked(joined.join().gzip())).isEqualTo(expected.toString());
        assertThat(joined.join().plain("", "").toString()).isEqualTo(expected.toString());
    }

    @Test
    void aTextBeforeAndOneBehindBelongToIt() throws IOException {
        var joined = new Joined.Builder()
                .chunk(Chunk.of("[\"é\"]".getBytes(StandardCharsets.UTF_8)))
                .join();

        assertThat(unpacked(joined.gzip("{\"ç\":", "}"))).isEqualTo("{\"ç\":[\"é\"]}");
        assertThat(joined.plain("{\"ç\":", "}").toString()).isEqualTo("{\"ç\":[\"é\"]}");
    }

    /** Browsers and curl stop after the first member of several. */
    @Test
    void itIsOneMember() throws DataFormatException {
        var text = words(300_000);
        var gzip = new Joined.Builder()
                .text("a")
                .chunk(Chunk.of(text.getBytes(StandardCharsets.UTF_8)))
                .text("b")
                .join()
                .gzip()
                .getBytes();
        var inflater = new Inflater(true);
        inflater.setInput(gzip, GZIP_HEAD, gzip.length - GZIP_HEAD);

        while (!inflater.finished()) {
            inflater.inflate(new byte[64 * 1024]);
        }

        assertThat(inflater.getRemaining()).isEqualTo(GZIP_TRAILER);
        inflater.end();
    }

    @Test
    void nothingIsJoinedToNothing() throws IOException {
        assertThat(unpacked(new Joined.Builder().join().gzip())).isEmpty();
        assertThat(unpacked(
                        new Joined.Builder().chunk(Chunk.of(new byte[0])).join().gzip()))
                .isEmpty();
    }

    @Test
    void aChunkWrittenInAnyPartsIsTheSameText() {
        var text = words(200_000).getBytes(StandardCharsets.UTF_8);
        try (var writer = new ChunkWriter(ChunkWriter.FASTEST)) {
            for (int at = 0; at < text.length; ) {
                int count = Math.min(text.length - at, random.nextInt(40_000));
                writer.write(text, at, count);
                at += count;
            }

            assertThat(writer.finish().text()).isEqualTo(text);
        }
    }

    @Test
    void checksumsOfTwoTextsAreJoinedWithoutReadingThem() {
        for (int length : new int[] {0, 1, 7, 4_096, 100_003}) {
            var first = words(length).getBytes(StandardCharsets.UTF_8);
            var second = words(length * 2 + 1).getBytes(StandardCharsets.UTF_8);
            var both = Buffer.buffer(first).appendBytes(second).getBytes();

            assertThat(Crc32.combine(crc(first), crc(second), second.length)).isEqualTo(crc(both));
            assertThat(Crc32.update(crc(first), second)).isEqualTo(crc(both));
        }
    }

    private static int crc(byte[] text) {
        var crc = new CRC32();
        crc.update(text);
        return (int) crc.getValue();
    }

    private String words(int length) {
        var words = new StringBuilder();
        while (words.length() < length) {
            words.append("price ").append(random.nextInt(1_000)).append(" € ");
        }
        return words.substring(0, length);
    }

    private static String unpacked(Buffer gzip) throws IOException {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(gzip.getBytes()))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
