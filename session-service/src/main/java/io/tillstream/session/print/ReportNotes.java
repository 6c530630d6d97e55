package io.tillstream.session.print;

import io.tillstream.session.print.Sheet.Note;
import io.tillstream.session.report.Report;
import io.tillstream.session.report.Report.MethodLine;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What whoever signs a report should know: approvals, reasons, orders that wait, what came late. */
final class ReportNotes {

    private final Report report;
    private final ZoneId zone;

    ReportNotes(Report report, ZoneId zone) {
        this.report = report;
        this.zone = zone;
    }

    List<Note> notes() {
        var notes = new ArrayList<Note>();
        if (report.approval() != null) {
            notes.add(approval());
        }
        if (report.opening() != null) {
            opening(notes);
        }
        if (report.quarantined() != null && report.quarantined().count() > 0) {
            notes.add(new Note(
                    "Orders that could not be booked",
                    report.quarantined().count() + " orders over "
                            + Figures.amount(report.quarantined().total())
                            + " wait for a manager and are in no figure.",
                    true));
        }
        if (report.supplements() != null) {
            report.supplements().forEach(late -> notes.add(supplement(late)));
        }
        return notes;
    }

    private Note approval() {
        var approval = report.approval();
        var methods = report.paymentMethods().stream()
                .filter(line -> approval.paymentMethodIds().contains(line.paymentMethodId()))
                .map(MethodLine::name)
                .map(Figures::text)
                .collect(Collectors.joining(", "));
        return new Note(
                "Difference approved",
                methods + ": approved" + ReportSheet.by(approval.by())
                        + (approval.at() == null ? "" : " on " + Figures.moment(approval.at(), zone))
                        + reason(approval.reason()),
                true);
    }

    private void opening(List<Note> notes) {
        var opening = report.opening();
        if (opening.difference() == null || Figures.isZero(opening.difference())) {
            return;
        }
        notes.add(new Note(
                "Opening difference",
                "Found " + Figures.amount(opening.counted()) + " where " + Figures.amount(opening.expected())
                        + " was left (" + Figures.difference(opening.difference()) + ")"
                        + (opening.approvedBy() == null ? "" : ", accepted" + ReportSheet.by(opening.approvedBy()))
                        + reason(opening.reason()),
                opening.approvedBy() != null));
    }

    private Note supplement(Report late) {
        return new Note(
                "Supplement " + late.supplement() + ", Z No. " + late.number(),
                late.orders().count() + " orders over "
                        + Figures.amount(late.orders().total()) + " came after the close and are in a Z of their own.",
                false);
    }

    private static String reason(String reason) {
        return reason == null || reason.isBlank() ? "." : ": \u201c" + Figures.text(reason) + "\u201d";
    }
}
