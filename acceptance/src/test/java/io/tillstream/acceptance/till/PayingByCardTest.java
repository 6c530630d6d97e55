package io.tillstream.acceptance.till;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import io.tillstream.acceptance.Chromium;
import io.tillstream.acceptance.Person;
import io.tillstream.acceptance.Register;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Cards go through a terminal, which says yes, says no, says nothing, or says it too late. */
class PayingByCardTest {

    private static final String CODE = "DAM-01";
    private static final ContainsTextOptions PATIENTLY = new ContainsTextOptions().setTimeout(40_000);

    @TempDir(cleanup = CleanupMode.NEVER)
    Path device;

    @Test
    void isFinishedOnceTheTerminalSaysYes() {
        try (var till = Till.at(CODE, "cashier")) {
            till.scan("2000107919012");
            till.pay();
            till.payBy("Card");
            assertThat(till.button("Finish")).isDisabled();
            assertThat(terminal(till)).containsText("Approved", PATIENTLY);
            till.finish();
            assertThat(till.receipt()).isVisible();
            assertThat(till.network()).not().containsText(Pattern.compile("wait"));
            var sold = Person.manager()
                    .get("/api/orders?sessionId=" + till.sessionId())
                    .jsonPath();
            assertThat(sold.getString("items[0].payments[0].details.payment_status"))
                    .isEqualTo("approved");
        }
    }

    @Test
    void anotherWayIsOpenWhenItSaysNo() {
        try (var till = Till.at(CODE, "cashier")) {
            cardOf(till, "31");
            assertThat(terminal(till)).containsText("Declined", PATIENTLY);
            assertThat(till.button("Finish")).isDisabled();
            till.page.locator(".quick .button").first().click();
            assertThat(till.receipt()).isVisible();
        }
    }

    @Test
    void anAnswerThatWasLostIsFound() {
        try (var till = Till.at(CODE, "cashier")) {
            cardOf(till, "33");
            assertThat(terminal(till)).containsText("Approved", PATIENTLY);
        }
    }

    @Test
    void whatTheTerminalTookBeforeTheBrowserDiedIsThereAfterwards() {
        Register.opened(Person.admin(), CODE);
        ATillThatIsKilledTest.setUp(device, CODE);
        var first = Till.on(Chromium.device(device));
        first.tile("Espresso").waitFor();
        first.scan("2000107919012");
        first.pay();
        first.page.waitForResponse(Pattern.compile("payment-intents"), () -> first.payBy("Card"));
        ATillThatIsKilledTest.kill(device);
        try (var second = Till.on(Chromium.device(device))) {
            assertThat(terminal(second)).containsText("Approved", PATIENTLY);
            second.finish();
            assertThat(second.receipt()).isVisible();
        }
    }

    /** The simulated terminal looks at the cents (docs/guides/card-terminals.md): the voucher leaves 1.xx of 2.40. */
    private static void cardOf(Till till, String cents) {
        till.scan("2000107919012");
        till.pay();
        till.payBy("Gift Voucher");
        var voucher = String.valueOf(140 - Integer.parseInt(cents));
        till.press("1", ".", voucher.substring(1, 2), voucher.substring(2));
        till.payBy("Card");
    }

    private static Locator terminal(Till till) {
        return till.page.locator(".payment .terminal");
    }
}
