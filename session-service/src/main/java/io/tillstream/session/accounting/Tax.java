package io.tillstream.session.accounting;

import io.tillstream.session.register.Fields;
import io.vertx.core.json.JsonObject;
import java.util.Optional;

/** A tax as the ledger sees it. */
public record Tax(long id, String name, Optional<Long> accountId) {

    static Tax of(JsonObject record) {
        return new Tax(record.getLong("id"), Fields.text(record, "name").orElse("?"), Fields.id(record, "account_id"));
    }
}
