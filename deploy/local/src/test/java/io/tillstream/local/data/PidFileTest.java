package io.tillstream.local.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFileTest {

    @TempDir
    Path folder;

    @Test
    void findsALivingProcessWithItsPort() {
        var file = new PidFile(folder.resolve("run/order-service.pid"));
        file.write(ProcessHandle.current(), 8083);

        assertThat(file.read()).contains(new PidFile.Running(ProcessHandle.current(), 8083));
    }

    @Test
    void forgetsOneThatIsDead() throws Exception {
        var process = new ProcessBuilder("sleep", "60").start();
        var file = new PidFile(folder.resolve("pid"));
        file.write(process.toHandle(), 0);
        process.destroyForcibly().waitFor();

        assertThat(file.read()).isEmpty();
    }

    @Test
    void takesNobodyElsesProcessForOursWhenTheIdIsUsedAgain() throws Exception {
        var file = folder.resolve("pid");
        Files.writeString(file, ProcessHandle.current().pid() + " 1000000000000 8083\n");

        assertThat(new PidFile(file).read()).isEmpty();
    }

    @Test
    void toleratesAFileThatWasCutShort() throws Exception {
        var file = Files.writeString(folder.resolve("pid"), "12");

        assertThat(new PidFile(file).read()).isEmpty();
    }
}
