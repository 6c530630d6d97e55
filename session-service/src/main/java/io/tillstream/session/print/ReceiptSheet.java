package io.tillstream.session.print;

import io.tillstream.session.print.Sheet.Fact;
import io.tillstream.session.print.Sheet.Note;
import io.tillstream.session.report.Place;
import io.tillstream.session.report.Receipt;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lays out the receipt of a cash move. Pure. */
final class ReceiptSheet {

    private ReceiptSheet() {}

    static Sheet of(Receipt receipt) {
        var isOut = "out".equals(receipt.direction());
        return new Sheet(
                ReportSheet.head(receipt.place()),
                isOut ? "Cash paid out" : "Cash paid in",
                receipt.number(),
                facts(receipt),
                List.of(new Fact(isOut ? "Paid out" : "Paid in", Figures.money(receipt.amount(), receipt.currency()))),
                List.of(),
                List.of(new Note("Reason", Figures.text(receipt.reason()), false)),
                true,
                receipt.reverses() == null ? "Keep this receipt." : "Takes back receipt " + receipt.reverses() + ".");
    }

    private static List<Fact> facts(Receipt receipt) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("Register", register(receipt.place())));
        facts.add(new Fact("Session", Figures.text(receipt.sessionName())));
        facts.add(new Fact(
                "Time",
                Figures.moment(receipt.at(), Figures.zone(receipt.place().timezone()))));
        facts.add(new Fact("By", ReportSheet.name(receipt.by())));
        if (receipt.partnerId() != null) {
            facts.add(new Fact("Partner", "No. " + receipt.partnerId()));
        }
        return facts;
    }

    private static String register(Place place) {
        return Stream.of(place.registerCode(), place.register())
                .filter(Objects::nonNull)
                .map(Figures::text)
                .distinct()
                .collect(Collectors.joining(" · "));
    }
}
