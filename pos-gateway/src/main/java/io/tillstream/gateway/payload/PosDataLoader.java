package io.tillstream.gateway.payload;

import io.smallrye.mutiny.Uni;
import java.util.List;

/**
 * Adds a model of its own to what tills load: a CDI bean beside the gateway's code. Its records stand in the payload
 * under {@link #model()} and come whole at every load, also when a till asks for what changed.
 */
public interface PosDataLoader {

    /** The register that loads. {@code token} is the caller's access token, for calls to the owners. */
    record Register(long configId, long storeId, long companyId, String token) {}

    /** The key in the payload; must not be a model of an owner or of another loader. */
    String model();

    /**
     * The records for this register, each an object with an {@code id}; written as JSON. A failure fails the whole
     * payload: a till must not sell with half of its data. Never null.
     */
    Uni<List<?>> load(Register register);
}
