package io.tillstream.session.usecase;

import io.smallrye.mutiny.Uni;
import io.tillstream.session.model.Amounts;
import io.tillstream.session.report.NameLookup;
import io.tillstream.session.report.Place;
import io.tillstream.session.report.Places;
import io.tillstream.session.report.Receipt;
import io.tillstream.session.report.Report.Person;
import io.tillstream.session.usecase.CashLog.Moved;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Somebody wants the receipt of a cash move. */
@ApplicationScoped
public class ShowReceipt {

    private final CashLog log;
    private final Places places;
    private final NameLookup names;

    ShowReceipt(CashLog log, Places places, NameLookup names) {
        this.log = log;
        this.places = places;
        this.names = names;
    }

    public Uni<Receipt> of(long sessionId, long moveId) {
        return log.require(sessionId, moveId).chain(moved -> reversed(moved).chain(reverses -> place(moved)
                .chain(place -> by(moved).map(person -> receipt(moved, reverses, place, person)))));
    }

    private Uni<Place> place(Moved moved) {
        var identity = moved.session().identity();
        return places.of(identity.companyId(), identity.storeId(), identity.registerId());
    }

    private Uni<Person> by(Moved moved) {
        var userId = moved.move().userId();
        return names.ofUsers(Set.of(userId)).map(known -> new Person(userId, known.get(userId)));
    }

    /** The number of the receipt that is taken back, or null. */
    private Uni<String> reversed(Moved moved) {
        var reverses = moved.move().reverses();
        return reverses == null
                ? Uni.createFrom().nullItem()
                : log.require(moved.session().id(), reverses).map(ShowReceipt::number);
    }

    private static Receipt receipt(Moved moved, String reverses, Place place, Person by) {
        var identity = moved.session().identity();
        var move = moved.move();
        return new Receipt(
                number(moved),
                move.id(),
                moved.session().id(),
                identity.name(),
                place,
                move.direction().wire(),
                Amounts.text(move.amount(), identity.decimals()),
                identity.currency(),
                move.reason(),
                move.partnerId(),
                by,
                move.movedAt().toString(),
                reverses);
    }

    private static String number(Moved moved) {
        return Receipt.number(moved.session().identity().name(), moved.move().number());
    }
}
