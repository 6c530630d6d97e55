package io.tillstream.acceptance.till;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Route;
import java.util.ArrayDeque;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Something comes in the middle of something else, or twice, or too much: no order and no cent is lost or doubled. */
class BetweenTwoStepsTest {

    private static final String REGISTER = "UTR-01";
    private static final String LOGIN = "admin";
    private static final String ESPRESSO = "2000107919012";
    /** On the business pricelist 0.95 each, from four on. */
    private static final String KAISER_ROLL = "2000372810083";

    private static final Pattern NUMBER = Pattern.compile(REGISTER + "-(\\d{6})");
    private static final String BUYS_AT_OTHER_PRICES = "Ana Bar";

    @Test
    void aNewerPageWaitsUntilTheReceiptWasSeen() {
        try (var till = Till.at(REGISTER, LOGIN)) {
            till.scan(ESPRESSO);
            till.page.evaluate("""
                    () => {
                      window.before = true;
                      navigator.serviceWorker.dispatchEvent(new MessageEvent('message', { data: 'newer-page' }));
                    }""");
            till.payCashExact();
            assertThat(till.receipt()).containsText("is paid");
            till.button("Next order").click();
            till.page.waitForCondition(() -> (boolean) till.page.evaluate("() => window.before === undefined"));
            till.page.locator(".tile").first().waitFor();
            assertThat(till.lines()).hasCount(0);
        }
    }

    @Test
    void whatIsAddedWhileAnOrderIsBeingParkedIsParkedWithIt() {
        try (var till = Till.at(REGISTER, LOGIN)) {
            till.scan(ESPRESSO);
            var onTheirWay = new ArrayDeque<Route>();
            till.page.route(Pattern.compile("create_from_ui"), onTheirWay::add);
            till.menu("Orders");
            till.button("Park for any till").click();
            till.press("Escape");
            till.addProduct("Americano");
            assertThat(till.lines()).hasCount(2);
            till.page.unroute(Pattern.compile("create_from_ui"));
            onTheirWay.remove().resume();
            assertThat(till.notice()).containsText("parked");
            assertThat(till.lines()).hasCount(0);

            till.menu("Orders");
            till.button("Parked in the store").click();
            assertThat(till.page.locator(".order-row").first()).containsText("Espresso, Americano");
        }
    }

    @Test
    void twoDevicesThatTakeTurnsAtARegisterNumberOn() {
        try (var one = Till.at(REGISTER, LOGIN)) {
            var first = soldAs(one);
            try (var other = Till.joining(REGISTER, LOGIN)) {
                assertThat(soldAs(other)).isEqualTo(first + 1);
            }
            one.reload();
            assertThat(soldAs(one)).isEqualTo(first + 2);
        }
    }

    @Test
    void tooMuchByCardIsNotTaken() {
        try (var till = Till.at(REGISTER, LOGIN)) {
            till.scan(ESPRESSO);
            till.pay();
            till.payBy("Gift Voucher");
            till.press("5", "0");
            assertThat(till.page.locator("pay-place")).containsText("too much");
            assertThat(till.button("Finish")).isDisabled();
            till.press("Backspace", "Backspace", "2", ".", "4");
            till.finish();
            assertThat(till.receipt()).containsText("is paid");
        }
    }

    @Test
    void moreOfTheSameIsOneLineAtThePriceOfAllOfIt() {
        try (var till = Till.at(REGISTER, LOGIN)) {
            till.press("c");
            till.page.locator("#customer-search").fill(BUYS_AT_OTHER_PRICES);
            till.page
                    .locator(".customers-place .row")
                    .filter(new FilterOptions().setHasText(BUYS_AT_OTHER_PRICES))
                    .first()
                    .click();
            for (var scan = 0; scan < 6; scan++) {
                till.scan(KAISER_ROLL);
            }
            assertThat(till.lines()).hasCount(1);
            assertThat(till.total()).containsText("5.70");
        }
    }

    private static int soldAs(Till till) {
        till.tile("Espresso").waitFor();
        till.scan(ESPRESSO);
        till.payCashExact();
        assertThat(till.receipt()).containsText("The server has it");
        var number = NUMBER.matcher(till.receipt().innerText());
        assertThat(number.find()).isTrue();
        till.button("Next order").click();
        return Integer.parseInt(number.group(1));
    }
}
