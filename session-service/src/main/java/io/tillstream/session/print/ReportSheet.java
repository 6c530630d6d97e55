package io.tillstream.session.print;

import io.tillstream.session.print.Sheet.Fact;
import io.tillstream.session.print.Sheet.Section;
import io.tillstream.session.report.Place;
import io.tillstream.session.report.Report;
import io.tillstream.session.report.Report.Person;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Lays out an X or a Z report. Pure: the page has no figure that the report has not. */
final class ReportSheet {

    private final Report report;
    private final ZoneId zone;

    private ReportSheet(Report report) {
        this.report = report;
        this.zone = Figures.zone(place(report).timezone());
    }

    static Sheet of(Report report) {
        return new ReportSheet(report).sheet();
    }

    private Sheet sheet() {
        return new Sheet(
                head(place(report)),
                title(),
                report.number() == null ? null : "No. " + report.number(),
                facts(),
                tiles(),
                sections(),
                new ReportNotes(report, zone).notes(),
                isFinal(),
                foot());
    }

    private boolean isFinal() {
        return report.number() != null;
    }

    private String title() {
        var kind = report.kind() + " report";
        return report.supplement() == 0 ? kind : kind + ", supplement " + report.supplement();
    }

    static List<String> head(Place place) {
        return Stream.of(
                        place.store() == null ? place.company() : place.store(),
                        place.store() == null ? null : place.company(),
                        place.address(),
                        place.vat() == null ? null : "VAT " + place.vat())
                .filter(Objects::nonNull)
                .map(Figures::text)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private List<Fact> facts() {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("Register", register()));
        facts.add(new Fact("Session", Figures.text(report.sessionName())));
        facts.add(new Fact("Business day", Figures.day(report.businessDay())));
        if (report.openedAt() != null) {
            facts.add(new Fact("Opened", Figures.moment(report.openedAt(), zone) + by(report.openedBy())));
        }
        facts.add(new Fact(
                isFinal() ? "Closed" : "Taken", Figures.moment(report.madeAt(), zone) + by(report.closedBy())));
        facts.add(new Fact("Time zone", zone.getId()));
        facts.add(new Fact("Currency", report.currency()));
        return facts;
    }

    private String register() {
        var place = place(report);
        var names = Stream.of(place.registerCode(), place.register())
                .filter(Objects::nonNull)
                .map(Figures::text)
                .distinct()
                .toList();
        return names.isEmpty() ? "No. " + report.registerId() : String.join(" · ", names);
    }

    private List<Fact> tiles() {
        var tiles = new ArrayList<Fact>();
        if (!report.blind()) {
            tiles.add(new Fact("Sales", Figures.money(report.orders().total(), report.currency())));
        }
        tiles.add(new Fact("Orders", String.valueOf(report.orders().count())));
        if (!report.blind()) {
            tiles.add(new Fact("of which tax", Figures.amount(report.orders().tax())));
        }
        tiles.add(new Fact("Refunds", Figures.amount(report.refunds().total())));
        return tiles;
    }

    private List<Section> sections() {
        var money = new MoneySections(report, zone);
        var sales = new SalesSections(report);
        return Stream.of(
                        money.payments(),
                        money.drawer(),
                        money.coins(),
                        money.moves(),
                        sales.categories(),
                        sales.taxes(),
                        sales.cashiers(),
                        sales.others())
                .flatMap(List::stream)
                .toList();
    }

    private String foot() {
        if (report.cumulativeTotal() == null) {
            return "A look at the day so far.";
        }
        var total = "Grand total of this register, ever: " + Figures.money(report.cumulativeTotal(), report.currency());
        return isFinal() ? total + ". This report is final." : total + ". A look at the day so far.";
    }

    static String by(Person person) {
        return person == null ? "" : " by " + name(person);
    }

    static String name(Person person) {
        return person.name() == null ? "user " + person.userId() : Figures.text(person.name());
    }

    private static Place place(Report report) {
        return report.place() == null ? new Place(null, null, null, null, null, null, null) : report.place();
    }
}
