package io.tillstream.session.accounting;

import io.tillstream.session.register.Fields;
import io.vertx.core.json.JsonObject;
import java.util.Optional;

/** A book of entries; money journals know the account their money lies on and where differences go. */
public record Journal(
        long id,
        String name,
        Optional<Long> defaultAccountId,
        Optional<Long> profitAccountId,
        Optional<Long> lossAccountId) {

    static Journal of(JsonObject record) {
        return new Journal(
                record.getLong("id"),
                Fields.text(record, "name").orElse(""),
                Fields.id(record, "default_account_id"),
                Fields.id(record, "profit_account_id"),
                Fields.id(record, "loss_account_id"));
    }
}
