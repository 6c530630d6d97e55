package io.tillstream.session.report;

import io.smallrye.mutiny.Uni;
import io.tillstream.kit.data.copy.Copies;
import io.tillstream.session.register.Fields;
import io.tillstream.session.store.SessionFacts;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** A session belongs to the day on which it was opened, by the store's own clock, however late it closes. */
@ApplicationScoped
public class BusinessDays {

    private final Copies copies;
    private final Clock clock;

    BusinessDays(Copies copies, Clock clock) {
        this.copies = copies;
        this.clock = clock;
    }

    public Uni<LocalDate> of(SessionFacts session) {
        var begun = session.openedAt() == null ? clock.instant() : session.openedAt();
        return copies.findAll("tillstream.store", List.of(session.storeId()))
                .map(stores -> zone(stores.get(session.storeId())))
                .map(zone -> of(begun, zone));
    }

    /** The day that the shop's own clock showed when the drawer was opened, whatever happens to clocks afterwards. */
    static LocalDate of(Instant begun, ZoneId zone) {
        return LocalDate.ofInstant(begun, zone);
    }

    private static ZoneId zone(JsonObject store) {
        return Optional.ofNullable(store)
                .flatMap(known -> Fields.text(known, "timezone").or(() -> Fields.text(known, "tz")))
                .map(BusinessDays::zone)
                .orElse(ZoneOffset.UTC);
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            return ZoneOffset.UTC;
        }
    }
}
