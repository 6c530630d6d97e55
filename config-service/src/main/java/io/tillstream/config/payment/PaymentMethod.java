package io.tillstream.config.payment;

import io.tillstream.config.edit.Editable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import org.hibernate.annotations.ColumnTransformer;

/** A way to pay, and where its money is booked. */
@Entity
@Table(name = "payment_method")
class PaymentMethod extends Editable {

    static final String BANK = "bank";
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

    /** The card terminal it is paid at, by its implementation's name; null is none. */
    String terminal;

    /** JSON text, or null; the driver would send a text for jsonb as a JSON string. */
    @Column(name = "terminal_settings")
    @ColumnTransformer(read = "cast(terminal_settings as text)", write = "cast(cast(? as text) as jsonb)")
    String terminalSettings;

    boolean active;
}
