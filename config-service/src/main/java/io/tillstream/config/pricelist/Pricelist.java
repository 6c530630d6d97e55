package io.tillstream.config.pricelist;

import io.tillstream.config.edit.Editable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;

/** Who pays which price. */
@Entity
class Pricelist extends Editable {

    String code;
    String name;

    @Column(name = "currency_id", updatable = false)
    long currencyId;

    int sequence;
    boolean active;

    /** Counts the writes of its items, so that the list's version moves with them. */
    long revision;
}
