package io.tillstream.kit.servers;

import java.util.List;

/** The databases of the system: one for each service that keeps data. */
public final class Databases {

    private static final List<String> NAMES =
            List.of("tillstream_config", "tillstream_session", "tillstream_order", "tillstream_partner");

    private Databases() {}

    public static List<String> names() {
        return NAMES;
    }
}
