package io.tillstream.config.tax;

import io.tillstream.config.edit.Editable;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;

/** A tax as it is set up; what it comes to is computed by the money engine. */
@Entity
@Table(name = "tax")
class TaxRecord extends Editable {

    @Column(name = "company_id", updatable = false)
    long companyId;

    String code;
    String name;

    @Column(name = "amount_type")
    String amountType;

    /** Percent, or money of a fixed tax. */
    BigDecimal amount;

    @Column(name = "price_include")
    boolean priceInclude;

    @Column(name = "include_base_amount")
    boolean includeBaseAmount;

    @Column(name = "is_base_affected")
    boolean baseAffected;

    int sequence;

    @Column(name = "tax_group_id")
    Long taxGroupId;

    @Column(name = "account_id")
    Long accountId;

    String description;
    boolean active;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "tax_child", joinColumns = @JoinColumn(name = "tax_id"))
    @Column(name = "child_id")
    Set<Long> childrenIds = new HashSet<>();
}
