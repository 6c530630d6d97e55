package io.tillstream.config.user;

import io.tillstream.config.edit.Editable;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.util.HashSet;
import java.util.Set;

/** Who logs in. */
@Entity
@Table(name = "app_user")
class User extends Editable {

    @Column(name = "company_id", updatable = false)
    long companyId;

    String login;
    String name;
    String role;

    @Column(name = "all_stores")
    boolean allStores;

    @Column(name = "password_hash")
    String passwordHash;

    @Column(name = "pin_hash")
    String pinHash;

    String lang;
    String tz;

    @Column(name = "partner_id")
    Long partnerId;

    boolean active = true;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "user_store", joinColumns = @JoinColumn(name = "user_id"))
    @Column(name = "store_id")
    Set<Long> storeIds = new HashSet<>();
}
