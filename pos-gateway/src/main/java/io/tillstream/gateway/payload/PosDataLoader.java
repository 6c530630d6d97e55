package io.tillstream.gateway.payload;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;

/**
 * Adds a model of its own to what tills load: a CDI bean beside the gateway's code. Its records stand in the payload
 * under {@link #model()}. One that fails, or takes longer than {@code tillstream.payload.loader-timeout}, stops no till:
 * the model is absent then, and {@code _meta.errors} says why.
 */
public interface PosDataLoader {

    /** The register that loads; all three are ids. */
    record Register(long configId, long storeId, long companyId) {}

    /**
     * What a loader found.
     *
     * @param records objects with an {@code id}, written as JSON; never null
     * @param deleted ids of records that a till must drop; only in a delta
     * @param version where these records stand, to be given back for a delta; null where there are no deltas
     * @param full whether these are all records; false in a delta
     */
    record Loaded(List<?> records, List<Long> deleted, String version, boolean full) {

        /** All records, whole at every load. */
        public static Loaded all(List<?> records) {
            return new Loaded(records, List.of(), null, true);
        }

        /** All records; the next load asks for what changed since {@code version}. */
        public static Loaded at(String version, List<?> records) {
            return new Loaded(records, List.of(), version, true);
        }

        /** What changed. */
        public static Loaded changes(String version, List<?> records, List<Long> deleted) {
            return new Loaded(records, deleted, version, false);
        }
    }

    /** The key in the payload; must not be a model of an owner or of another loader. */
    String model();

    /** Registers with the same scope load the same records. A till whose scope changed loads the model again. */
    default String scope(Register register) {
        return "register:" + register.configId();
    }

    /** How long what was loaded serves every register of its scope. Zero: it is loaded anew for each. */
    default Duration cacheTime() {
        return Duration.ZERO;
    }

    /** All records for this register. */
    Uni<Loaded> load(Register register);

    /** What changed since the version that an earlier load returned; by default all records once more. */
    default Uni<Loaded> delta(Register register, String since) {
        return load(register);
    }
}
