package io.tillstream.partner.customer;

import io.tillstream.kit.problem.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;

/** A customer of one company. */
@Entity
public class Partner {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "company_id")
    private long companyId;

    /** Whoever registers the customer may have made it, so that doing it again is no second customer. */
    @Column(updatable = false)
    private String uuid;

    @Embedded
    private PartnerDetails details;

    private boolean active = true;

    @Column(name = "merged_into")
    private Long mergedInto;

    @Column(name = "erased_at")
    private Instant erasedAt;

    @Column(name = "write_date")
    private Instant writeDate;

    @Version
    private long version;

    protected Partner() {}

    Partner(long companyId, String uuid, PartnerDetails details, Instant now) {
        this.companyId = companyId;
        this.uuid = uuid;
        this.details = DetailsRules.checked(details);
        this.writeDate = now;
    }

    void change(PartnerDetails changed, Instant now) {
        requireStanding();
        this.details = DetailsRules.checked(changed);
        this.writeDate = now;
    }

    void archive(Instant now) {
        requireStanding();
        this.active = false;
        this.writeDate = now;
    }

    void restore(Instant now) {
        requireStanding();
        this.active = true;
        this.writeDate = now;
    }

    /** This record turned out to be the same customer as {@code survivor}. */
    void mergeInto(Partner survivor, Instant now) {
        this.mergedInto = survivor.id;
        this.active = false;
        this.writeDate = now;
    }

    /** A card can be one record's only: it goes to the survivor before the survivor takes it. */
    void giveUpBarcode() {
        this.details = details.withoutBarcode();
    }

    void takeOver(PartnerDetails others, Instant now) {
        this.details = details.completedBy(others);
        this.writeDate = now;
    }

    /** The person asked to be forgotten: the id stays, for sums that name it; nothing else does. */
    void erase(Instant now) {
        this.details = PartnerDetails.blank();
        this.active = false;
        this.erasedAt = now;
        this.writeDate = now;
    }

    /** Refuses what only a living record of its own can do. */
    void requireStanding() {
        if (isMerged()) {
            throw merged(id, mergedInto);
        }
    }

    /** The refusal of a record that only points at another customer. */
    public static Refusal merged(long id, long survivor) {
        return Refusal.conflict(
                        "partner-merged", "Customer " + id + " is the same as customer " + survivor + ". Use that one.")
                .with("mergedInto", survivor);
    }

    boolean isMergedInto(long survivor) {
        return Objects.equals(mergedInto, survivor);
    }

    boolean isMerged() {
        return mergedInto != null;
    }

    boolean isErased() {
        return erasedAt != null;
    }

    Long id() {
        return id;
    }

    long companyId() {
        return companyId;
    }

    String uuid() {
        return uuid;
    }

    PartnerDetails details() {
        return details;
    }

    boolean isActive() {
        return active;
    }

    Long mergedInto() {
        return mergedInto;
    }

    Instant writeDate() {
        return writeDate;
    }

    long version() {
        return version;
    }
}
