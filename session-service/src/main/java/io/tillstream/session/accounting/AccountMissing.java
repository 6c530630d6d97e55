package io.tillstream.session.accounting;

import io.tillstream.kit.problem.Refusal;

/** The chart of accounts lacks what a session needs; says where it must be configured. */
public class AccountMissing extends Refusal {

    private final String link;

    /**
     * @param what e.g. {@code "payment method Cash: receivable account"}
     * @param link the API address where it is configured
     */
    public AccountMissing(String what, String link) {
        super(409, "account-missing", "Not configured: " + what + ".");
        this.link = link;
        with("missing", what);
        with("link", link);
    }

    /** The API address where it is configured. */
    public String link() {
        return link;
    }
}
