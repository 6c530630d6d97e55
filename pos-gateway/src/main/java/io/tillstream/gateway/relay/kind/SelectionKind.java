package io.tillstream.gateway.relay.kind;

import io.smallrye.mutiny.Uni;
import java.net.URI;
import java.util.Map;

/**
 * A kind of record of your own that people can send to a till: a CDI bean beside the gateway's code. It is sent by
 * {@code POST /api/selections}; everything else (delivery, once, the till's answer, the audit trail) is as for any record.
 */
public interface SelectionKind {

    /**
     * Who sends, and to which till; all are ids. The sender may see the register: that was checked before.
     *
     * @param token the sender's access token, for a call in their name to another service of this system
     */
    record Sending(long registerId, long storeId, long companyId, long userId, String token) {}

    /** What the till gets as {@code model}; must not be a model of an owner or of another kind. */
    String model();

    /**
     * The record as that till may see it, written as JSON; {@code name} or {@code display_name} is what the audit trail
     * calls it. Fails with a {@link io.tillstream.kit.problem.Refusal} where it may not be sent; an item of null is a 404.
     */
    Uni<Map<String, Object>> find(long recordId, Sending sending);

    /**
     * The page on which a person chooses one when a till asks for it. What it asks for is put behind the {@code #}, where
     * no server sees it. Relative to the gateway; by default the back office's page of this model.
     */
    default URI page() {
        return URI.create("/backoffice/#/" + model());
    }
}
