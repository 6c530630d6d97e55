package io.tillstream.local;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Each thing that listens on a port: the five services, PostgreSQL and Kafka. */
public enum Server {
    CONFIG("config-service", 8081),
    SESSION("session-service", 8082),
    ORDER("order-service", 8083),
    PARTNER("partner-service", 8084),
    GATEWAY("pos-gateway", 8080),
    POSTGRES("postgres", 15432),
    KAFKA("kafka", 19092);

    private final String title;
    private final int defaultPort;

    Server(String title, int defaultPort) {
        this.title = title;
        this.defaultPort = defaultPort;
    }

    /** The name people use; for a service also its folder in the project. */
    public String title() {
        return title;
    }

    public int defaultPort() {
        return defaultPort;
    }

    public String portVariable() {
        return "TILLSTREAM_" + name() + "_PORT";
    }

    public String portFlag() {
        return "--" + name().toLowerCase(Locale.ROOT) + "-port";
    }

    /** Where the other services learn this one's address. */
    public String urlVariable() {
        return "TILLSTREAM_" + name() + "_URL";
    }

    public boolean isService() {
        return this != POSTGRES && this != KAFKA;
    }

    public static List<Server> services() {
        return Arrays.stream(values()).filter(Server::isService).toList();
    }

    public static Optional<Server> of(String title) {
        return Arrays.stream(values())
                .filter(server -> server.title.equals(title))
                .findFirst();
    }
}
