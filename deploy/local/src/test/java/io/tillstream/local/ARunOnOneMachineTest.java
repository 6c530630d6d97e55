package io.tillstream.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillstream.local.run.Readiness;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ARunOnOneMachineTest {

    @TempDir
    Path project;

    private LauncherUnderTest launcher;

    @BeforeEach
    void newProject() throws Exception {
        launcher = new LauncherUnderTest(project);
    }

    @AfterEach
    void leaveNothing() throws Exception {
        launcher.pos("down");
        assertThat(launcher.processes()).isEmpty();
    }

    /** One long day, because every start costs seconds. */
    @Test
    void startsServesSurvivesAKillAndStops() throws Exception {
        var up = launcher.pos("up", "--detach");
        assertThat(up.output())
                .contains("postgres ready", "kafka ready", "config-service ready")
                .endsWith("Tillstream is ready at http://localhost:" + launcher.port(Server.GATEWAY) + "\n");
        assertThat(up.exitCode()).isZero();
        assertThat(launcher.processes()).hasSize(7);
        assertThat(launcher.pos("status", "--json").output())
                .doesNotContain("false")
                .contains("\"name\":\"kafka\"");
        assertRefusesASecondStart();
        assertStartsAgainWhatDies();
        assertStartsKafkaAgain();
        assertEndsTheOrphansOfAKilledRun();

        var processes = launcher.processes();
        assertThat(launcher.pos("down").exitCode()).isZero();
        assertThat(processes).noneMatch(ProcessHandle::isAlive);
        assertThat(launcher.pos("status", "--json").output())
                .doesNotContain("true")
                .contains("\"pid\":null");
    }

    @Test
    void refusesAPortInUseAndLeavesNothing() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            launcher.use(Server.KAFKA, taken.getLocalPort());

            var up = launcher.pos("up");

            assertThat(up.exitCode()).isEqualTo(1);
            assertThat(up.output().lines())
                    .singleElement()
                    .asString()
                    .contains("Port " + taken.getLocalPort() + " (kafka) is in use", "--kafka-port N");
            assertThat(launcher.processes()).isEmpty();
        }
    }

    @Test
    void showsTheLogOfAServiceThatCannotStartAndLeavesNothing() throws Exception {
        launcher.set("STUB_FAILS", "yes");

        var up = launcher.pos("up", "--detach");

        assertThat(up.exitCode()).isEqualTo(1);
        assertThat(up.output()).contains("| the stub cannot start", "ended with code 7 before it was ready");
        assertThat(launcher.processes()).isEmpty();
        assertThat(Readiness.ofPort(launcher.port(Server.POSTGRES))).isFalse();
    }

    private void assertRefusesASecondStart() throws Exception {
        var second = launcher.pos("up");
        assertThat(second.exitCode()).isEqualTo(1);
        assertThat(second.output().lines()).singleElement().asString().contains("already running", "./pos down");
    }

    private void assertEndsTheOrphansOfAKilledRun() throws Exception {
        var orphans = Server.services().stream()
                .map(service ->
                        launcher.data.pidFile(service).read().orElseThrow().process())
                .toList();
        var killed = launcher.data.launcherPidFile().read().orElseThrow().process();
        killed.destroyForcibly();
        killed.onExit().get();

        var again = launcher.pos("up", "--detach");

        assertThat(again.output())
                .contains("Stopping an orphan order-service of a killed run")
                .contains("Stopping an orphan kafka of a killed run")
                .contains("Stopping an orphan PostgreSQL of a killed run");
        assertThat(again.exitCode()).isZero();
        assertThat(orphans).noneMatch(ProcessHandle::isAlive);
    }

    private void assertStartsKafkaAgain() throws Exception {
        var killed = launcher.data.pidFile(Server.KAFKA).read().orElseThrow().process();
        killed.destroyForcibly();
        killed.onExit().get();

        var end = Instant.now().plus(Duration.ofSeconds(30));
        while (!launcher.pos("logs", "launcher", "--lines", "1").output().contains("kafka ready")
                && Instant.now().isBefore(end)) {
            Thread.onSpinWait();
        }
        assertThat(Readiness.ofPort(launcher.port(Server.KAFKA))).isTrue();
        assertThat(launcher.pos("logs", "launcher").output()).contains("kafka died (exit code 137");
    }

    private void assertStartsAgainWhatDies() throws Exception {
        var before = launcher.data.pidFile(Server.ORDER).read().orElseThrow();
        StubService.die(launcher.port(Server.ORDER));
        before.process().onExit().get();

        var end = Instant.now().plus(Duration.ofSeconds(20));
        while (!Readiness.ofService(launcher.port(Server.ORDER))
                && Instant.now().isBefore(end)) {
            Thread.onSpinWait();
        }
        assertThat(launcher.data.pidFile(Server.ORDER).read()).isPresent();
        assertThat(launcher.pos("logs", "launcher").output()).contains("order-service died (exit code 3");
    }
}
