package io.tillstream.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class JsonArrayScanTest {

    @Test
    void countsElementsWhateverTheyHold() {
        assertThat(scan("[]").count()).isZero();
        assertThat(scan("[ \n ]").count()).isZero();
        assertThat(scan("[1]").count()).isEqualTo(1);
        assertThat(scan("[[]]").count()).isEqualTo(1);
        assertThat(scan("[{},{\"a\":[1,2,3]}, \"],[\" ]").count()).isEqualTo(3);
    }

    @Test
    void isNotMisledByTexts() {
        var json = "{\"records\":[{\"name\":\"a ]} \\\\\"},{\"name\":\"\\\"]\"}],\"deleted\":[1]}";
        var scan = JsonArrayScan.of(json.getBytes(StandardCharsets.UTF_8), json.indexOf('['));

        assertThat(scan.count()).isEqualTo(2);
        assertThat(json.substring(scan.end())).isEqualTo(",\"deleted\":[1]}");
    }

    @Test
    void refusesAnArrayThatDoesNotEnd() {
        assertThatThrownBy(() -> scan("[1,2")).isInstanceOf(IllegalArgumentException.class);
    }

    private static JsonArrayScan scan(String json) {
        return JsonArrayScan.of(json.getBytes(StandardCharsets.UTF_8), 0);
    }
}
