package io.tillstream.config.company;

import io.tillstream.config.edit.Editable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;

/** A legal entity. Its money is decided once: what was booked cannot change its currency. */
@Entity
class Company extends Editable {

    String code;
    String name;

    @Column(name = "currency_id", updatable = false)
    long currencyId;

    String street;
    String city;
    String zip;

    @Column(name = "country_code")
    String countryCode;

    String vat;
    String email;
    String phone;

    @Column(name = "tax_rounding")
    String taxRounding;

    @Column(name = "rounding_difference_account_id")
    Long roundingDifferenceAccountId;

    @Column(name = "transfer_account_id")
    Long transferAccountId;

    @Column(name = "pos_receivable_account_id")
    Long posReceivableAccountId;
}
