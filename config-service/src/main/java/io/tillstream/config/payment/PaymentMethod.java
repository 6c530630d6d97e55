package io.tillstream.config.payment;

import io.tillstream.config.edit.Editable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;

/** A way to pay, and where its money is booked. */
@Entity
@Table(name = "payment_method")
class PaymentMethod extends Editable {

    static final String PAY_LATER = "pay_later";

    @Column(name = "company_id", updatable = false)
    long companyId;

    String code;
    String name;
    String type;

    /** Null for what is paid later. */
    @Column(name = "journal_id")
    Long journalId;

    @Column(name = "receivable_account_id")
    Long receivableAccountId;

    /** Null: the journal's default account. */
    @Column(name = "outstanding_account_id")
    Long outstandingAccountId;

    int sequence;

    /** The most that a count may differ without approval; null is any difference. */
    @Column(name = "difference_limit")
    BigDecimal differenceLimit;

    @Column(name = "split_transactions")
    boolean splitTransactions;

    boolean active;
}
