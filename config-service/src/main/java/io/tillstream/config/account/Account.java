package io.tillstream.config.account;

import io.tillstream.config.edit.Editable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** An account of a company's ledger. */
@Entity
@Table(name = "account")
class Account extends Editable {

    @Column(name = "company_id", updatable = false)
    long companyId;

    String code;
    String name;
    String type;
    boolean active;
}
