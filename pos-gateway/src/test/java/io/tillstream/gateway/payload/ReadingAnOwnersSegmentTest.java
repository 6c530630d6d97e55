package io.tillstream.gateway.payload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ReadingAnOwnersSegmentTest {

    private static final String RECORDS =
            "[{\"id\":1,\"name\":\"Crème ],\\\"count\\\":9,\\\"end\\\":true}\"},{\"id\":2,\"ids\":[1]}]";
    private static final String SEGMENT =
            "{\"model\":\"m\",\"epoch\":\"e\",\"horizon\":\"7\",\"scope\":\"s\",\"full\":true,\"total\":5,\"deleted\":[3,4],"
                    + "\"records\":" + RECORDS + ",\"count\":2,\"end\":true}";

    @Test
    void itMayComeInPartsOfAnySize() {
        var bytes = SEGMENT.getBytes(StandardCharsets.UTF_8);
        for (int size = 1; size <= bytes.length; size++) {
            var segment = read(bytes, bytes.length, size);

            assertThat(segment.records().toString()).isEqualTo(RECORDS);
            assertThat(segment.count()).isEqualTo(2);
            assertThat(segment.total()).isEqualTo(5);
            assertThat(segment.deleted()).isEqualTo("[3,4]");
            assertThat(segment.position()).isEqualTo(new SegmentPosition("e", "7", "s"));
        }
    }

    /** A connection that broke must not become a shop with half of its products. */
    @Test
    void oneThatIsCutIsRefusedWhereverItIsCut() {
        var bytes = SEGMENT.getBytes(StandardCharsets.UTF_8);
        for (int length = 0; length < bytes.length; length++) {
            var cut = length;
            assertThatThrownBy(() -> read(bytes, cut, 16)).isInstanceOf(IllegalStateException.class);
        }
    }

    private static Segment read(byte[] bytes, int length, int size) {
        try (var intake = new SegmentIntake(1)) {
            for (int at = 0; at < length; at += size) {
                intake.take(Buffer.buffer().appendBytes(bytes, at, Math.min(size, length - at)));
            }
            return intake.finish();
        }
    }
}
