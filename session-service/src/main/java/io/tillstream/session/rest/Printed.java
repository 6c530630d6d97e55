package io.tillstream.session.rest;

import io.smallrye.mutiny.Uni;
import io.tillstream.session.print.Paper;
import io.tillstream.session.print.Printer;
import io.tillstream.session.report.Receipt;
import io.tillstream.session.report.Report;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Answers with a report or a receipt as JSON, as a page, or as PDF. */
@ApplicationScoped
class Printed {

    private final Printer printer;

    Printed(Printer printer) {
        this.printer = printer;
    }

    Uni<RestResponse<Object>> of(Report report, Format format, Paper paper) {
        var name = report.sessionName().replaceAll("[^\\p{Alnum}-]", "-") + "-" + report.kind()
                + (report.number() == null ? "" : report.number());
        return of(report, () -> printer.html(report, paper), name, format, paper);
    }

    Uni<RestResponse<Object>> of(Receipt receipt, Format format, Paper paper) {
        var name = receipt.number().replaceAll("[^\\p{Alnum}-]", "-");
        return of(receipt, () -> printer.html(receipt, paper), name, format, paper);
    }

    private Uni<RestResponse<Object>> of(
            Object json, Supplier<String> html, String name, Format format, Paper paper) {
        return switch (format) {
            case JSON -> Uni.createFrom().item(answer(json, format, name));
            case HTML -> Uni.createFrom().item(() -> answer(html.get(), format, name));
            case PDF -> printer.pdf(html.get(), paper).map(pdf -> answer(pdf, format, name));
        };
    }

    private static RestResponse<Object> answer(Object entity, Format format, String name) {
        var answer = ResponseBuilder.ok(entity).type(format.type()).header("Vary", "Accept");
        return format == Format.JSON
                ? answer.build()
                : answer.header("Content-Disposition", "inline; filename=\"" + name + "." + extension(format) + "\"")
                        .build();
    }

    private static String extension(Format format) {
        return format == Format.PDF ? "pdf" : "html";
    }
}
