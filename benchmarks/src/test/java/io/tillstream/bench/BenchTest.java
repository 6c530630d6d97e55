package io.tillstream.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BenchTest {

    @Test
    void refusesWhatItDoesNotKnowWithCodeTwo() {
        assertThat(Bench.run(List.of("no-such-benchmark"))).isEqualTo(2);
        assertThat(Bench.run(List.of("startup", "--rounds", "none"))).isEqualTo(2);
        assertThat(Bench.run(List.of("startup", "--profile", "lazy"))).isEqualTo(2);
        assertThat(Bench.run(List.of("pricing", "--rounds", "0"))).isEqualTo(2);
        assertThat(Bench.run(List.of("pricing", "now"))).isEqualTo(2);
        assertThat(Bench.run(List.of("orders", "--stored", "many"))).isEqualTo(2);
    }

    @Test
    void listsAndExplains() {
        assertThat(Bench.run(List.of())).isZero();
        assertThat(Bench.run(List.of("startup", "--help"))).isZero();
        assertThat(Bench.run(List.of("pricing", "--help"))).isZero();
        assertThat(Bench.run(List.of("orders", "--help"))).isZero();
    }

    @Test
    void aTargetIsMetUpToItsLimit() {
        assertThat(new Verdict("startup", 1.5, 1.5, "times").isMet()).isTrue();
        assertThat(new Verdict("startup", 1.51, 1.5, "times").line()).endsWith("MISSED");
    }

    @Test
    void orFromItsLimitOn() {
        assertThat(Verdict.atLeast("orders", 0.4, 0.4, "times").isMet()).isTrue();
        assertThat(Verdict.atLeast("orders", 0.39, 0.4, "times").line()).endsWith("MISSED");
    }
}
