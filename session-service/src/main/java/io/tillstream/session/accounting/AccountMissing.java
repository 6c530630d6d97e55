package io.tillstream.session.accounting;

import io.tillstream.kit.problem.Refusal;

/** The chart of accounts lacks what a session needs; says where it must be configured. */
public class AccountMissing extends Refusal {

    /** @param what e.g. {@code "payment method Cash: receivable account"} */
    public AccountMissing(String what) {
        super(409, "account-missing", "Not configured: " + what + ".");
        with("missing", what);
    }
}
