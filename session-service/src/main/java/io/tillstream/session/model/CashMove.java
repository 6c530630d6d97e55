package io.tillstream.session.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;

/** Cash that went into the drawer or out of it beside sales; written once. */
@Entity
@Table(name = "cash_move")
public class CashMove {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(name = "session_id")
    long sessionId;

    int number;
    String direction;
    BigDecimal amount;
    String reason;

    @Column(name = "partner_id")
    Long partnerId;

    Long reverses;

    @Column(name = "user_id")
    long userId;

    @Column(name = "moved_at")
    Instant movedAt;

    protected CashMove() {}

    CashMove(
            long sessionId,
            int number,
            Direction direction,
            BigDecimal amount,
            String reason,
            Long partnerId,
            Long reverses,
            long userId,
            Instant movedAt) {
        this.sessionId = sessionId;
        this.number = number;
        this.partnerId = partnerId;
        this.reverses = reverses;
        this.direction = direction.wire();
        this.amount = amount;
        this.reason = reason;
        this.userId = userId;
        this.movedAt = movedAt;
    }

    public long id() {
        return id;
    }

    public long sessionId() {
        return sessionId;
    }

    /** Of its receipt: counts the session's moves, without gaps. */
    public int number() {
        return number;
    }

    /** Who was paid or who paid, or null. */
    public Long partnerId() {
        return partnerId;
    }

    /** The move that this one takes back, or null. */
    public Long reverses() {
        return reverses;
    }

    public Direction direction() {
        return Direction.read(direction);
    }

    /** Always above zero; the direction says which way. */
    public BigDecimal amount() {
        return amount;
    }

    public String reason() {
        return reason;
    }

    public long userId() {
        return userId;
    }

    public Instant movedAt() {
        return movedAt;
    }
}
