package io.tillstream.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.tillstream.session.fixture.OrderStandIn;
import io.tillstream.session.fixture.Till;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** A report is read on a screen, printed on A4 and on a till's paper: always the same figures. */
@ShopTest
class PrintedReportTest {

    private static final float POINTS_PER_MM = 72 / 25.4f;

    private final Till till = Till.fresh();
    private final OrderStandIn orders = OrderStandIn.start();

    @Inject
    Pool pool;

    @Test
    void aBrowserGetsAPageAndAProgramJson() {
        var report = report(closed());

        till.get(report).then().contentType(startsWith("application/json")).body("kind", equalTo("Z"));
        till.get(report, "text/html,application/xhtml+xml,*/*;q=0.8")
                .then()
                .contentType(startsWith("text/html"))
                .body(
                        startsWith("<!DOCTYPE html>"),
                        containsString("Z report"),
                        containsString("No. 1"),
                        containsString("1\u00a0222.10"));
        till.get(report, "application/pdf").then().contentType("application/pdf");
        till.get(report + "?format=json", "text/html").then().contentType(startsWith("application/json"));
        till.get(report + "?format=xml").then().statusCode(422);
        till.get(report + "?format=pdf&paper=a5").then().statusCode(422);
    }

    @Test
    void everyPaperHasTheFiguresOfTheReport() throws IOException {
        var report = report(closed());
        var json = till.get(report).jsonPath();

        for (var paper : List.of("a4", "receipt")) {
            var text = text(report + "?format=pdf&paper=" + paper);
            assertThat(text)
                    .as(paper)
                    .contains("Z report", "No. 1", json.getString("sessionName"), "Dam 1, 1012 JS Amsterdam")
                    .contains(read(json.getString("orders.total")), read(json.getString("orders.tax")))
                    .contains(read(json.getString("cash.expected")), read(json.getString("cash.difference")))
                    .contains("\u20ac", "Caf\u00e9 \u201cCr\u00e8me\u201d", "Cem");
        }
    }

    @Test
    void aReceiptIsAsWideAsATillsPaperAndEndsWhereItsTextDoes() throws IOException {
        var report = report(closed());

        try (var pdf =
                Loader.loadPDF(till.get(report + "?format=pdf&paper=receipt").asByteArray())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            var page = pdf.getPage(0).getMediaBox();
            assertThat(page.getWidth() / POINTS_PER_MM).isBetween(79.5f, 80.5f);
            assertThat(page.getHeight() / POINTS_PER_MM).isBetween(150f, 600f);
        }
        try (var pdf = Loader.loadPDF(till.get(report + "?format=pdf").asByteArray())) {
            assertThat(pdf.getPage(0).getMediaBox().getWidth() / POINTS_PER_MM).isBetween(209.5f, 210.5f);
        }
    }

    @Test
    void anXIsAvailableAtAnyTimeAndSaysThatItIsNotFinal() throws IOException {
        var id = till.opened("10.00");
        orders.ordersOf(id).cash("12.10");

        assertThat(text(report(id) + "?format=pdf")).contains("X report", "A look at the day so far", "12.10");
        till.startClosing(id).then().statusCode(200);
        till.get(report(id)).then().body("kind", equalTo("X"));
    }

    @Test
    void aZIsNeverRewritten() {
        var id = closed();

        for (var sql : List.of(
                "UPDATE z_report SET report = '{}' WHERE session_id = " + id,
                "DELETE FROM z_report WHERE session_id = " + id,
                "TRUNCATE z_report")) {
            assertThatThrownBy(() -> pool.query(sql).executeAndAwait()).hasMessageContaining("written once");
        }
    }

    private long closed() {
        var id = till.opened("10.00");
        till.move(id, "out", "5.00");
        till.post(
                "/api/sessions/" + id + "/cash-moves",
                new io.vertx.core.json.JsonObject()
                        .put("direction", "out")
                        .put("amount", "1.00")
                        .put("reason", "Caf\u00e9 \u201cCr\u00e8me\u201d <milk> & \u20ac"));
        orders.ordersOf(id).cash("12.10").card("1210.00");
        till.startClosing(id).then().statusCode(200);
        till.close(id, "15.10").then().statusCode(200);
        return id;
    }

    private String text(String path) throws IOException {
        try (var pdf = Loader.loadPDF(till.get(path).asByteArray())) {
            return new PDFTextStripper().getText(pdf).replace('\u00a0', ' ');
        }
    }

    /** As a person reads it. */
    private static String read(String amount) {
        return amount.replace("-", "\u2212").replaceAll("(\\d)(\\d{3})\\.", "$1 $2.");
    }

    private static String report(long id) {
        return "/api/sessions/" + id + "/report";
    }
}
