package io.tillstream.config.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * An account as a person sends it, whole.
 *
 * @param code unique in the company
 * @param type as Odoo calls it, e.g. {@code income}
 * @param active absent: true
 */
record AccountRequest(
        @NotBlank @Size(max = 64) String code,
        @NotBlank @Size(max = 200) String name,
        @NotNull @Pattern(regexp = TYPES) String type,
        Boolean active) {

    static final String TYPES =
            "asset_receivable|asset_cash|asset_current|asset_non_current|asset_prepayments|asset_fixed"
                    + "|liability_payable|liability_credit_card|liability_current|liability_non_current|equity"
                    + "|equity_unaffected|income|income_other|expense|expense_other|expense_depreciation|expense_direct_cost"
                    + "|off_balance";

    Account applyTo(Account account) {
        account.code = code.strip();
        account.name = name.strip();
        account.type = type;
        account.active = !Boolean.FALSE.equals(active);
        return account;
    }
}
