package io.tillstream.local.run;

import io.tillstream.kit.servers.PostgresOptions;
import io.tillstream.local.cli.WrongUse;
import java.util.List;
import java.util.Locale;

/** How much of the machine the system takes: how its JVMs are tuned, and what PostgreSQL keeps in memory. */
public enum Profile {
    /** Small, and half the time to ready: no optimising compiler. */
    DEVELOPMENT(List.of("-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"), PostgresOptions.USUAL_BUFFERS),
    /**
     * As in production on a small machine: the optimising compiler and room to work. What is as large as half a region,
     * as an answer of some hundred records is, would begin a collection each time with the regions of 1 MB that G1 takes
     * for a heap of this size. PostgreSQL gets what everybody gives it who runs it in earnest: with 128 MB, a search
     * among a million customers copies each page it looks at.
     */
    THROUGHPUT(List.of("-Xms256m", "-Xmx768m", "-XX:+UseG1GC", "-XX:G1HeapRegionSize=4m"), 512);

    private final List<String> jvmFlags;
    private final int sharedBuffers;

    Profile(List<String> jvmFlags, int sharedBuffers) {
        this.jvmFlags = jvmFlags;
        this.sharedBuffers = sharedBuffers;
    }

    public List<String> jvmFlags() {
        return jvmFlags;
    }

    /** PostgreSQL's {@code shared_buffers}, in MB. */
    public int sharedBuffers() {
        return sharedBuffers;
    }

    public static Profile of(String name) {
        try {
            return valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new WrongUse("--profile is development or throughput, not '" + name + "'");
        }
    }
}
