package io.tillstream.local.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ShowingProgressTest {

    private final ByteArrayOutputStream text = new ByteArrayOutputStream();

    @Test
    void aPersonSeesABarOnOneLine() {
        var bar = new ProgressBar(new PrintStream(text), "products.csv", true);

        bar.show(50, 100, "50 lines");
        bar.show(75, 100, "75 lines");

        assertThat(shown()).contains(" 75 %").doesNotContain("\n");
    }

    @Test
    void aLogIsNotFilledWithBars() {
        var bar = new ProgressBar(new PrintStream(text), "products.csv", false);

        for (int i = 0; i < 1_000; i++) {
            bar.show(i, 1_000, "lines");
        }
        bar.end();

        assertThat(shown()).isEmpty();
    }

    private String shown() {
        return text.toString(StandardCharsets.UTF_8);
    }
}
