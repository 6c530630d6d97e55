package io.tillstream.config.store;

import io.tillstream.config.edit.Editable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;

/** A place where registers stand. */
@Entity
class Store extends Editable {

    @Column(name = "company_id", updatable = false)
    long companyId;

    String code;
    String name;
    String street;
    String city;
    String zip;

    @Column(name = "country_code")
    String countryCode;

    String phone;
    String timezone;
    boolean active;
}
