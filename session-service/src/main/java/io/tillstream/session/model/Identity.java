package io.tillstream.session.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** What never changes of a session: its name and whose it is. */
@Embeddable
public class Identity {

    String name;
    int number;

    @Column(name = "register_id")
    long registerId;

    @Column(name = "store_id")
    long storeId;

    @Column(name = "company_id")
    long companyId;

    String currency;
    int decimals;

    @Column(name = "user_id")
    long userId;

    @Column(name = "created_at")
    Instant createdAt;

    protected Identity() {}

    /**
     * @param registerCode begins the session's name
     * @param number counts the register's sessions, without gaps
     * @param decimals of the currency
     */
    public Identity(
            String registerCode,
            int number,
            long registerId,
            long storeId,
            long companyId,
            String currency,
            int decimals,
            long userId,
            Instant createdAt) {
        this.name = "%s/%05d".formatted(registerCode, number);
        this.number = number;
        this.registerId = registerId;
        this.storeId = storeId;
        this.companyId = companyId;
        this.currency = currency;
        this.decimals = decimals;
        this.userId = userId;
        this.createdAt = createdAt;
    }

    public String name() {
        return name;
    }

    public long registerId() {
        return registerId;
    }

    public long storeId() {
        return storeId;
    }

    public long companyId() {
        return companyId;
    }

    public String currency() {
        return currency;
    }

    public int decimals() {
        return decimals;
    }

    public long userId() {
        return userId;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
