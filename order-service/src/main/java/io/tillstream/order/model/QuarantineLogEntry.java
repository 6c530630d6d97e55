package io.tillstream.order.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** What somebody did with an order in quarantine. Written once. */
@Entity
@Table(name = "quarantine_log")
public class QuarantineLogEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "quarantine_id")
    private long quarantineId;

    private Instant at;

    @Column(name = "user_id")
    private long userId;

    private String action;
    private String outcome;
    private String note;
    private String content;

    protected QuarantineLogEntry() {}

    private QuarantineLogEntry(long quarantineId, Instant at, long userId, String action) {
        this.quarantineId = quarantineId;
        this.at = at;
        this.userId = userId;
        this.action = action;
    }

    public static QuarantineLogEntry repaired(long quarantineId, Instant at, long userId, String note, String content) {
        var entry = new QuarantineLogEntry(quarantineId, at, userId, "repaired");
        entry.note = note;
        entry.content = content;
        return entry;
    }

    /** @param content what was tried instead of the original; null: the original */
    public static QuarantineLogEntry replayed(
            long quarantineId, Instant at, long userId, String outcome, String content) {
        var entry = new QuarantineLogEntry(quarantineId, at, userId, "replayed");
        entry.outcome = outcome;
        entry.content = content;
        return entry;
    }

    public static QuarantineLogEntry discarded(long quarantineId, Instant at, long userId, String why) {
        var entry = new QuarantineLogEntry(quarantineId, at, userId, "discarded");
        entry.note = why;
        return entry;
    }

    public Instant at() {
        return at;
    }

    /** 0: the service by itself. */
    public long userId() {
        return userId;
    }

    /** {@code repaired}, {@code replayed} or {@code discarded}. */
    public String action() {
        return action;
    }

    public String outcome() {
        return outcome;
    }

    public String note() {
        return note;
    }

    public String content() {
        return content;
    }
}
