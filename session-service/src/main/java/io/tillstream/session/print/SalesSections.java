package io.tillstream.session.print;

import io.tillstream.session.print.Sheet.Cell;
import io.tillstream.session.print.Sheet.Line;
import io.tillstream.session.print.Sheet.Section;
import io.tillstream.session.report.Report;
import java.util.ArrayList;
import java.util.List;

/** The parts of a report about what was sold. */
final class SalesSections {

    private final Report report;

    SalesSections(Report report) {
        this.report = report;
    }

    List<Section> categories() {
        var lines = report.categories().stream()
                .map(line -> new Line(
                        known(line.name(), line.categoryId(), "Category", "Without a category"),
                        List.of(
                                new Cell("Quantity", Figures.amount(line.quantity())),
                                new Cell("Untaxed", Figures.amount(line.untaxed()))),
                        Figures.amount(line.total())))
                .toList();
        return section(
                "Sales by category",
                "Category",
                List.of("Quantity", "Untaxed"),
                "Total",
                lines,
                new Line(
                        "Sales",
                        List.of(
                                new Cell("", ""),
                                new Cell(
                                        "Untaxed",
                                        Figures.amount(report.orders().untaxed()))),
                        Figures.amount(report.orders().total())));
    }

    List<Section> taxes() {
        var lines = report.taxes().stream()
                .map(line -> new Line(
                        known(line.name(), line.taxId(), "Tax", ""),
                        List.of(new Cell("Base", Figures.amount(line.base()))),
                        Figures.amount(line.amount())))
                .toList();
        return section(
                "Taxes",
                "Tax",
                List.of("Base"),
                "Tax",
                lines,
                new Line(
                        "Tax",
                        List.of(new Cell("", "")),
                        Figures.amount(report.orders().tax())));
    }

    List<Section> cashiers() {
        var lines = report.cashiers().stream()
                .map(line -> new Line(
                        known(line.name(), line.userId(), "User", "Nobody named"),
                        List.of(new Cell("Orders", String.valueOf(line.orderCount()))),
                        Figures.amount(line.total())))
                .toList();
        return section("Sales by cashier", "Cashier", List.of("Orders"), "Total", lines, null);
    }

    List<Section> others() {
        var lines = new ArrayList<Line>();
        lines.add(new Line(
                "Refunds",
                List.of(new Cell("Orders", String.valueOf(report.refunds().count()))),
                Figures.amount(report.refunds().total())));
        lines.add(new Line(
                "Discounts given",
                List.of(new Cell("Orders", "")),
                Figures.amount(report.discounts().total())));
        if (report.rounding() != null) {
            lines.add(new Line(
                    "Rounding of payments", List.of(new Cell("Orders", "")), Figures.difference(report.rounding())));
        }
        return section("Refunds, discounts, rounding", "", List.of("Orders"), "Amount", lines, null);
    }

    private static List<Section> section(
            String title, String labelHead, List<String> heads, String mainHead, List<Line> lines, Line total) {
        return lines.isEmpty() ? List.of() : List.of(new Section(title, labelHead, heads, mainHead, lines, total));
    }

    private static String known(String name, Long id, String what, String nothing) {
        if (id == null) {
            return nothing;
        }
        return name == null ? what + " " + id : Figures.text(name);
    }
}
