package io.tillstream.local.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tillstream.local.cli.Fault;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskSpaceTest {

    @TempDir
    Path folder;

    @Test
    void refusesAFullDiskAndSaysHowMuchToFree() {
        assertThatThrownBy(() -> DiskSpace.require(folder, Long.MAX_VALUE))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("free at least " + Long.MAX_VALUE + " MB");
    }

    @Test
    void takesADiskWithRoom() {
        assertThatCode(() -> DiskSpace.require(folder, 1)).doesNotThrowAnyException();
    }

    @Test
    void namesTheDiskWhenItFilledUpDuringTheStart() {
        var failure = new Fault("postgres did not start");
        var full = "FATAL: could not write lock file: No space left on device";

        assertThat(DiskSpace.explain(failure, folder, full)).hasMessageContaining("is full");
        assertThat(DiskSpace.explain(failure, folder, "FATAL: something else")).isSameAs(failure);
    }
}
