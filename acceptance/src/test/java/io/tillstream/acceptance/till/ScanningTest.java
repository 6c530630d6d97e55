package io.tillstream.acceptance.till;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A scanner is a keyboard that types faster than anybody; its codes may hold weights, prices and lots. */
class ScanningTest {

    private static final String ESPRESSO = "2000107919012";
    private static final String CAPPUCCINO = "2000131676042";

    private static Till till;

    @BeforeAll
    static void open() {
        till = Till.at("DAM-01", "cashier");
    }

    @AfterAll
    static void close() {
        till.close();
    }

    @Test
    void losesNothingAtFullSpeed() {
        discard();
        for (var scan = 0; scan < 20; scan++) {
            till.scan(scan % 2 == 0 ? ESPRESSO : CAPPUCCINO);
        }
        assertThat(till.line("Espresso").locator(".quantity")).hasText("10");
        assertThat(till.line("Cappuccino").locator(".quantity")).hasText("10");
        assertThat(till.total()).containsText("57.00");
    }

    @Test
    void aFigureThatAPersonTypesIsNoScan() {
        discard();
        till.scan(ESPRESSO);
        till.press("1", "2");
        assertThat(till.line("Espresso").locator(".quantity")).hasText("12");
    }

    @Test
    void saysWhichCodeItDoesNotKnow() {
        discard();
        till.scan("4006381333931");
        assertThat(till.notice()).containsText("4006381333931");
        assertThat(till.lines()).hasCount(0);
    }

    @Test
    void readsGs1WithoutItsFrame() {
        discard();
        till.scan("]C10102000107919012");
        assertThat(till.line("Espresso").locator(".quantity")).hasText("1");
    }

    @Test
    void findsInTheSearchFieldToo() {
        discard();
        till.page.locator("#search").focus();
        till.page.keyboard().type(CAPPUCCINO);
        till.page.keyboard().press("Enter");
        assertThat(till.line("Cappuccino")).isVisible();
        assertThat(till.page.locator("#search")).hasValue("");
    }

    @Test
    void findsWithoutAccents() {
        discard();
        till.search("cafe au la");
        assertThat(till.page.locator(".tile")).hasCount(1);
        assertThat(till.page.locator(".tile")).containsText(Pattern.compile("Café au lait"));
        till.search("");
    }

    private static void discard() {
        if (till.lines().count() > 0) {
            till.button("Discard").click();
            assertThat(till.lines()).hasCount(0);
        }
    }
}
