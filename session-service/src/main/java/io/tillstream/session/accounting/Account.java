package io.tillstream.session.accounting;

import io.tillstream.session.register.Fields;
import io.vertx.core.json.JsonObject;

/** An account of the ledger; {@code type} is Odoo's, e.g. {@code asset_cash}. */
public record Account(long id, String code, String name, String type) {

    static Account of(JsonObject record) {
        return new Account(
                record.getLong("id"),
                Fields.text(record, "code").orElse(""),
                Fields.text(record, "name").orElse(""),
                Fields.text(record, "account_type")
                        .or(() -> Fields.text(record, "type"))
                        .orElse(""));
    }
}
