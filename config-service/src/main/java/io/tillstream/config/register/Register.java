package io.tillstream.config.register;

import io.tillstream.config.edit.Editable;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;
import org.hibernate.annotations.ColumnTransformer;

/** A till: where it stands, what it sells, and how it is paid there. */
@Entity
class Register extends Editable {

    @Column(name = "store_id")
    long storeId;

    String code;
    String name;

    @Column(name = "pricelist_id")
    long pricelistId;

    @Column(name = "journal_id")
    long journalId;

    @Column(name = "cash_rounding_id")
    Long cashRoundingId;

    @Column(name = "cash_rounding_only")
    boolean roundOnlyCash;

    @Column(name = "default_fiscal_position_id")
    Long defaultFiscalPositionId;

    @Column(name = "opening_difference_limit")
    BigDecimal openingDifferenceLimit;

    @Column(name = "cash_difference_limit")
    BigDecimal cashDifferenceLimit;

    /** Whoever counts at the close is not told what is expected. */
    @Column(name = "blind_closing")
    boolean blindClosing;

    boolean invoicing;
    boolean active;

    /** JSON text; the driver would send a text for jsonb as a JSON string. */
    @ColumnTransformer(read = "cast(custom as text)", write = "cast(cast(? as text) as jsonb)")
    String custom;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "register_pricelist", joinColumns = @JoinColumn(name = "register_id"))
    @Column(name = "pricelist_id")
    Set<Long> pricelistIds = new HashSet<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "register_payment_method", joinColumns = @JoinColumn(name = "register_id"))
    @Column(name = "payment_method_id")
    Set<Long> paymentMethodIds = new HashSet<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "register_category", joinColumns = @JoinColumn(name = "register_id"))
    @Column(name = "category_id")
    Set<Long> categoryIds = new HashSet<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "register_fiscal_position", joinColumns = @JoinColumn(name = "register_id"))
    @Column(name = "fiscal_position_id")
    Set<Long> fiscalPositionIds = new HashSet<>();
}
