package io.tillstream.session.rest;

import io.smallrye.mutiny.Uni;
import io.tillstream.session.print.Paper;
import io.tillstream.session.print.Printer;
import io.tillstream.session.report.Receipt;
import io.tillstream.session.report.Report;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;

/**
 * Answers with a report or a receipt as JSON, as a page, or as PDF. A plain {@link Response}: of any other type the
 * framework would choose the writer by what is accepted, whatever the address says.
 */
@ApplicationScoped
class Printed {

    private final Printer printer;

    Printed(Printer printer) {
        this.printer = printer;
    }

    Uni<Response> of(Report report, Format format, Paper paper) {
        var name = report.sessionName().replaceAll("[^\\p{Alnum}-]", "-") + "-" + report.kind()
                + (report.number() == null ? "" : report.number());
        return of(report, () -> printer.html(report, paper), name, format, paper);
    }

    Uni<Response> of(Receipt receipt, Format format, Paper paper) {
        var name = receipt.number().replaceAll("[^\\p{Alnum}-]", "-");
        return of(receipt, () -> printer.html(receipt, paper), name, format, paper);
    }

    private Uni<Response> of(Object json, Supplier<String> html, String name, Format format, Paper paper) {
        return switch (format) {
            case JSON -> Uni.createFrom().item(answer(json, format, name));
            case HTML -> Uni.createFrom().item(() -> answer(html.get(), format, name));
            case PDF -> printer.pdf(html.get(), paper).map(pdf -> answer(pdf, format, name));
        };
    }

    private static Response answer(Object entity, Format format, String name) {
        var answer = Response.ok(entity, format.type()).header("Vary", "Accept");
        return format == Format.JSON
                ? answer.build()
                : answer.header("Content-Disposition", "inline; filename=\"" + name + "." + extension(format) + "\"")
                        .build();
    }

    private static String extension(Format format) {
        return format == Format.PDF ? "pdf" : "html";
    }
}
