package io.tillstream.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class SampleTest {

    @Test
    void theMedianIsTheMiddleOne() {
        assertThat(sample(9, 1, 5).median()).isEqualTo(5);
        assertThat(sample(1, 2, 3, 10).median()).isEqualTo(2.5);
    }

    @Test
    void theSpreadIsShownBesideIt() {
        assertThat(sample(7.2, 6.9, 7.8).summary("s")).isEqualTo("7.20 s (6.90 to 7.80, 3 runs)");
    }

    @Test
    void theLowestIsTheLeastDisturbed() {
        assertThat(sample(7.2, 6.9, 7.8).lowest()).isEqualTo(6.9);
    }

    private static Sample sample(double... values) {
        var sample = new Sample();
        DoubleStream.of(values).forEach(sample::add);
        return sample;
    }
}
