package io.tillstream.local.run;

import io.tillstream.local.cli.WrongUse;
import java.util.List;
import java.util.Locale;

/** How the services' JVMs are tuned. */
public enum JvmProfile {
    /** Small, and half the time to ready: no optimising compiler. */
    DEVELOPMENT(List.of("-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")),
    /**
     * As in production on a small machine: the optimising compiler and room to work. What is as large as half a region,
     * as an answer of some hundred records is, would begin a collection each time with the regions of 1 MB that G1 takes
     * for a heap of this size.
     */
    THROUGHPUT(List.of("-Xms256m", "-Xmx768m", "-XX:+UseG1GC", "-XX:G1HeapRegionSize=4m"));

    private final List<String> flags;

    JvmProfile(List<String> flags) {
        this.flags = flags;
    }

    public List<String> flags() {
        return flags;
    }

    public static JvmProfile of(String name) {
        try {
            return valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new WrongUse("--profile is development or throughput, not '" + name + "'");
        }
    }
}
