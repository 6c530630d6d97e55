package io.tillstream.docs;

import java.nio.file.Path;
import java.util.List;

/** Where things are in the project's tree. */
final class Tree {

    static final Path PROJECT = Path.of(System.getProperty("basedir", "."), "..");
    static final List<String> SERVICES =
            List.of("pos-gateway", "config-service", "session-service", "order-service", "partner-service");

    private Tree() {}
}
