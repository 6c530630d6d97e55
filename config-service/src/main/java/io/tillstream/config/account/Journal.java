package io.tillstream.config.account;

import io.tillstream.config.edit.Editable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A book of entries. Money journals know where their money lies, and where counted differences go. */
@Entity
@Table(name = "journal")
class Journal extends Editable {

    @Column(name = "company_id", updatable = false)
    long companyId;

    String code;
    String name;
    String type;

    @Column(name = "default_account_id")
    Long defaultAccountId;

    @Column(name = "profit_account_id")
    Long profitAccountId;

    @Column(name = "loss_account_id")
    Long lossAccountId;

    boolean active;
}
