package io.tillstream.local.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tillstream.local.cli.Fault;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunLockTest {

    @TempDir
    Path folder;

    @Test
    void refusesASecondRunAndSaysWhatToDo() {
        var data = new DataFolder(folder.resolve("data"));
        try (var lock = RunLock.take(data)) {
            data.launcherPidFile().write(ProcessHandle.current(), 0);

            assertThatThrownBy(() -> RunLock.take(data))
                    .isInstanceOf(Fault.class)
                    .hasMessageContaining(
                            "already running (pid " + ProcessHandle.current().pid())
                    .hasMessageContaining("./pos down");
        }
    }

    @Test
    void isFreeAgainAfterARun() {
        var data = new DataFolder(folder.resolve("data"));
        RunLock.take(data).close();

        assertThat(RunLock.isTaken(data)).isFalse();
        RunLock.take(data).close();
    }

    @Test
    void nobodyHasItBeforeTheFirstRun() {
        assertThat(RunLock.isTaken(new DataFolder(folder.resolve("none")))).isFalse();
    }
}
