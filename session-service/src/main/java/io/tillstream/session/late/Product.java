package io.tillstream.session.late;

import io.tillstream.session.register.Fields;
import io.vertx.core.json.JsonObject;

/** What the ledger and the report need of a product; null where it says nothing. */
record Product(Long incomeAccountId, Long categoryId) {

    static final Product UNKNOWN = new Product(null, null);

    static Product of(JsonObject record) {
        return new Product(
                Fields.id(record, "income_account_id").orElse(null),
                Fields.ids(record, "pos_categ_ids").stream().findFirst().orElse(null));
    }
}
