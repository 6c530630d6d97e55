package io.tillstream.order.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;

/** The numbered invoice of an order. It is never changed. */
@Entity
@Table(name = "invoice")
public class Invoice {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "company_id")
    private long companyId;

    @Column(name = "store_id")
    private long storeId;

    @Column(name = "order_id")
    private long orderId;

    @Column(name = "partner_id")
    private Long partnerId;

    private String number;
    private String currency;
    private BigDecimal total;
    private BigDecimal tax;

    @Column(name = "user_id")
    private long userId;

    @Column(name = "invoiced_at")
    private Instant invoicedAt;

    protected Invoice() {}

    public Invoice(
            long companyId,
            long storeId,
            long orderId,
            Long partnerId,
            String number,
            String currency,
            BigDecimal total,
            BigDecimal tax,
            long userId,
            Instant invoicedAt) {
        this.companyId = companyId;
        this.storeId = storeId;
        this.orderId = orderId;
        this.partnerId = partnerId;
        this.number = number;
        this.currency = currency;
        this.total = total;
        this.tax = tax;
        this.userId = userId;
        this.invoicedAt = invoicedAt;
    }

    public Long id() {
        return id;
    }

    public long orderId() {
        return orderId;
    }

    /** Null for a simplified invoice, without a customer. */
    public Long partnerId() {
        return partnerId;
    }

    public String number() {
        return number;
    }

    public String currency() {
        return currency;
    }

    public BigDecimal total() {
        return total;
    }

    public BigDecimal tax() {
        return tax;
    }

    public Instant invoicedAt() {
        return invoicedAt;
    }
}
