package io.tillstream.session.accounting;

import io.tillstream.session.register.Fields;
import io.vertx.core.json.JsonObject;
import java.util.Optional;

/**
 * Accounts that a company has for all its registers.
 *
 * @param receivableId for payment methods that name none
 * @param roundingId where a remainder between order lines and payments goes
 * @param transferId the other side of cash put into a drawer or taken out of it
 * @param incomeId for products, and for taxes, that name none
 */
public record CompanyAccounts(
        Optional<Long> receivableId, Optional<Long> roundingId, Optional<Long> transferId, Optional<Long> incomeId) {

    static final CompanyAccounts NONE =
            new CompanyAccounts(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    static CompanyAccounts of(JsonObject company) {
        return new CompanyAccounts(
                Fields.id(company, "pos_receivable_account_id"),
                Fields.id(company, "rounding_difference_account_id"),
                Fields.id(company, "transfer_account_id"),
                Fields.id(company, "default_income_account_id"));
    }
}
