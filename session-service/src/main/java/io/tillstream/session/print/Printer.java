package io.tillstream.session.print;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.tillstream.session.report.Receipt;
import io.tillstream.session.report.Report;
import jakarta.enterprise.context.ApplicationScoped;

/** Makes pages of reports and receipts. */
@ApplicationScoped
public class Printer {

    private final Template a4;
    private final Template narrow;
    private final PdfPages pdf;

    Printer(@Location("sheet-a4.html") Template a4, @Location("sheet-receipt.html") Template narrow, PdfPages pdf) {
        this.a4 = a4;
        this.narrow = narrow;
        this.pdf = pdf;
    }

    public String html(Report report, Paper paper) {
        return html(ReportSheet.of(report), paper);
    }

    public String html(Receipt receipt, Paper paper) {
        return html(ReceiptSheet.of(receipt), paper);
    }

    /** Off the event loop: laying out takes its time. */
    public Uni<byte[]> pdf(String html, Paper paper) {
        return Uni.createFrom()
                .item(() -> pdf.of(html, paper))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private String html(Sheet sheet, Paper paper) {
        return (paper == Paper.A4 ? a4 : narrow).data("sheet", sheet).render();
    }
}
