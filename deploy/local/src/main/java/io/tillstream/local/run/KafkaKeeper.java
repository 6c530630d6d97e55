package io.tillstream.local.run;

import io.tillstream.contracts.Topics;
import io.tillstream.kit.servers.EmbeddedKafka;
import io.tillstream.local.Server;
import io.tillstream.local.Settings;
import io.tillstream.local.cli.Console;
import io.tillstream.local.cli.Fault;
import io.tillstream.local.data.DiskSpace;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;

/** Runs Kafka in this JVM: when it cannot go on, neither can we. */
final class KafkaKeeper {

    private final Settings settings;
    private final Console console;
    private final Stopping stopping;
    private final AtomicBoolean gaveUp = new AtomicBoolean();
    private EmbeddedKafka kafka;

    KafkaKeeper(Settings settings, Console console, Stopping stopping) {
        this.settings = settings;
        this.console = console;
        this.stopping = stopping;
    }

    synchronized void start() {
        if (stopping.hasBegun()) {
            return;
        }
        var started = Instant.now();
        KafkaLog.to(settings.data().log("kafka"));
        EmbeddedKafka.onFatalError(this::giveUp);
        kafka = EmbeddedKafka.start(settings.data().kafka(), settings.ports().of(Server.KAFKA), Topics.all());
        settings.data().pidFile(Server.KAFKA).write(ProcessHandle.current(), kafka.port());
        console.say("kafka ready on " + kafka.port() + " ("
                + Console.inSeconds(Duration.between(started, Instant.now())) + ")");
    }

    synchronized void stop() {
        if (kafka != null && !gaveUp.get()) {
            kafka.close();
        }
        settings.data().pidFile(Server.KAFKA).delete();
    }

    private void giveUp(String why) {
        if (stopping.hasBegun() || !gaveUp.compareAndSet(false, true)) {
            return;
        }
        var fault = DiskSpace.explain(
                new Fault("Kafka cannot go on (" + why + "): see "
                        + settings.data().log("kafka")),
                settings.data().root());
        console.announce(fault.getMessage());
        new Thread(() -> System.exit(1), "kafka-gave-up").start();
    }
}
