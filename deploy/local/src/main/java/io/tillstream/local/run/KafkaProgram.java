package io.tillstream.local.run;

import io.tillstream.contracts.Topics;
import io.tillstream.kit.servers.EmbeddedKafka;
import io.tillstream.kit.servers.ServerFailed;
import java.nio.file.Path;

/** Kafka as a process of its own: it can die, and be started again, without anybody else. */
public final class KafkaProgram {

    /** What it prints when it answers and all topics exist. */
    static final String READY = "kafka is ready";

    private KafkaProgram() {}

    /** @param words the data folder, the port, and the file to log to */
    public static void main(String[] words) {
        KafkaLog.to(Path.of(words[2]));
        // Ended here and now: whoever keeps it starts another.
        EmbeddedKafka.onFatalError(why -> end("Kafka cannot go on: " + why));
        try {
            var kafka = EmbeddedKafka.start(Path.of(words[0]), Integer.parseInt(words[1]), Topics.all());
            Runtime.getRuntime().addShutdownHook(new Thread(kafka::close, "stop-kafka"));
            System.out.println(READY);
        } catch (ServerFailed failed) {
            end(failed.getMessage());
        }
    }

    private static void end(String why) {
        System.out.println(why);
        Runtime.getRuntime().halt(1);
    }
}
