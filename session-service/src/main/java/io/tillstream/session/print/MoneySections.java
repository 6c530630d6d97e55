package io.tillstream.session.print;

import io.tillstream.session.model.CoinCount;
import io.tillstream.session.print.Sheet.Cell;
import io.tillstream.session.print.Sheet.Line;
import io.tillstream.session.print.Sheet.Section;
import io.tillstream.session.report.Report;
import io.tillstream.session.report.Report.MethodLine;
import io.tillstream.session.report.Report.MoveLine;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** The parts of a report about money that can be counted. */
final class MoneySections {

    private final Report report;
    private final ZoneId zone;

    MoneySections(Report report, ZoneId zone) {
        this.report = report;
        this.zone = zone;
    }

    List<Section> payments() {
        return report.paymentMethods().isEmpty()
                ? List.of()
                : List.of(new Section(
                        "Payments",
                        "Method",
                        List.of("Payments", "Expected", "Counted", "Difference"),
                        "Paid",
                        report.paymentMethods().stream().map(this::payment).toList(),
                        null));
    }

    private Line payment(MethodLine line) {
        var owed = "pay_later".equals(line.kind());
        return new Line(
                Figures.text(line.name()),
                List.of(
                        new Cell("Payments", String.valueOf(line.count())),
                        new Cell("Expected", owed ? "" : Figures.amount(line.expected())),
                        new Cell("Counted", line.counted() == null ? "" : Figures.amount(line.counted())),
                        new Cell("Difference", line.difference() == null ? "" : Figures.difference(line.difference()))),
                Figures.amount(line.amount()));
    }

    List<Section> drawer() {
        var cash = report.cash();
        if (cash == null || report.supplement() > 0) {
            return List.of();
        }
        var lines = new ArrayList<Line>();
        lines.add(Line.of("Opening cash", Figures.amount(cash.opening())));
        lines.add(Line.of("Cash payments, less change and refunds", Figures.amount(cash.sales())));
        lines.add(Line.of("Put in", Figures.amount(cash.in())));
        lines.add(Line.of("Taken out", Figures.amount(Figures.isZero(cash.out()) ? cash.out() : "-" + cash.out())));
        if (cash.counted() == null) {
            return List.of(section("Cash drawer", lines, Line.of("Expected", Figures.amount(cash.expected()))));
        }
        lines.add(Line.of("Expected", Figures.amount(cash.expected())));
        lines.add(Line.of("Counted", Figures.amount(cash.counted())));
        return List.of(section("Cash drawer", lines, Line.of("Difference", Figures.difference(cash.difference()))));
    }

    /** Of every cash method that was counted coin by coin. */
    List<Section> coins() {
        return report.paymentMethods().stream()
                .filter(line -> line.coins() != null && !line.coins().isEmpty())
                .map(line -> new Section(
                        "Coins and notes, " + Figures.text(line.name()),
                        "",
                        List.of(),
                        "Sum",
                        line.coins().stream()
                                .map(coin -> coin(coin, scale(line)))
                                .toList(),
                        Line.of("Counted", Figures.amount(line.counted()))))
                .toList();
    }

    private static Line coin(CoinCount coin, int scale) {
        var value = new BigDecimal(coin.value()).setScale(scale, RoundingMode.HALF_UP);
        var sum = value.multiply(BigDecimal.valueOf(coin.count()));
        return Line.of(
                coin.count() + " \u00d7 " + Figures.amount(value.toPlainString()), Figures.amount(sum.toPlainString()));
    }

    /** As many decimals as the count itself has. */
    private static int scale(MethodLine line) {
        return line.counted() == null ? 2 : new BigDecimal(line.counted()).scale();
    }

    List<Section> moves() {
        return report.moves() == null || report.moves().isEmpty()
                ? List.of()
                : List.of(new Section(
                        "Cash put in and taken out",
                        "Reason",
                        List.of("Receipt", "Time", "By"),
                        "Amount",
                        report.moves().stream().map(this::move).toList(),
                        null));
    }

    private Line move(MoveLine move) {
        var reason = Figures.text(move.reason())
                + (move.reverses() == null ? "" : " (takes back C%03d)".formatted(move.reverses()))
                + (move.partnerId() == null ? "" : " (partner " + move.partnerId() + ")");
        return new Line(
                reason,
                List.of(
                        new Cell("Receipt", "C%03d".formatted(move.receipt())),
                        new Cell("Time", Figures.time(move.at(), zone)),
                        new Cell("By", ReportSheet.name(move.by()))),
                Figures.difference(move.amount()));
    }

    private static Section section(String title, List<Line> lines, Line total) {
        return new Section(title, "", List.of(), "Amount", lines, total);
    }
}
