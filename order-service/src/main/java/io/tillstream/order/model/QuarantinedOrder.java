package io.tillstream.order.model;

import io.tillstream.kit.problem.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;

/** An order that could not be booked and waits, whole, to be settled. The ingest makes it, in SQL. */
@Entity
@Table(name = "quarantine")
public class QuarantinedOrder {

    @Id
    private Long id;

    @Column(name = "company_id")
    private long companyId;

    @Column(name = "store_id")
    private Long storeId;

    @Column(name = "register_id")
    private Long registerId;

    @Column(name = "session_id")
    private Long sessionId;

    private String uid;

    @Column(name = "pos_reference")
    private String posReference;

    private boolean draft;
    private String reason;
    private String detail;
    private BigDecimal total;
    private String currency;
    private String original;
    private String repaired;
    private int repairs;
    private String state;

    @Column(name = "order_id")
    private Long orderId;

    private int attempts;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Column(name = "settled_at")
    private Instant settledAt;

    @Column(name = "settled_by")
    private Long settledBy;

    @Column(name = "settled_note")
    private String settledNote;

    protected QuarantinedOrder() {}

    /** It will never be booked, and somebody says why. */
    public void discard(String why, long userId, Instant now) {
        requireWaiting();
        state = "discarded";
        settledNote = why;
        settledBy = userId;
        settledAt = now;
    }

    /** Somebody corrects it: that is tried from now on, and the original stays. */
    public void repair(String order) {
        requireWaiting();
        repaired = order;
        repairs++;
    }

    public void requireWaiting() {
        if (!state.equals("waiting")) {
            throw Refusal.conflict("already-settled", "This order was " + state + " before.")
                    .with("currentState", state)
                    .with("orderId", orderId);
        }
    }

    public Long id() {
        return id;
    }

    public long companyId() {
        return companyId;
    }

    /** Null where the order named nothing that we know. */
    public Long storeId() {
        return storeId;
    }

    public Long registerId() {
        return registerId;
    }

    public Long sessionId() {
        return sessionId;
    }

    public String uid() {
        return uid;
    }

    public String posReference() {
        return posReference;
    }

    public boolean isDraft() {
        return draft;
    }

    public String reason() {
        return reason;
    }

    public String detail() {
        return detail;
    }

    public BigDecimal total() {
        return total;
    }

    /** Null where the order's register is not known. */
    public String currency() {
        return currency;
    }

    /** JSON, as it came. */
    public String original() {
        return original;
    }

    /** JSON, as somebody corrected it last; null where nobody did. */
    public String repaired() {
        return repaired;
    }

    public int repairs() {
        return repairs;
    }

    /** {@code waiting}, {@code replayed} or {@code discarded}. */
    public String state() {
        return state;
    }

    /** What it became; null unless replayed. */
    public Long orderId() {
        return orderId;
    }

    public int attempts() {
        return attempts;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public Instant settledAt() {
        return settledAt;
    }

    public Long settledBy() {
        return settledBy;
    }

    public String settledNote() {
        return settledNote;
    }
}
