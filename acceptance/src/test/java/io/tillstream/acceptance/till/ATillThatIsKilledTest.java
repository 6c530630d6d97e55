package io.tillstream.acceptance.till;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillstream.acceptance.Chromium;
import io.tillstream.acceptance.Person;
import io.tillstream.acceptance.Register;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The browser dies in the middle of something, and the device is switched on again. */
class ATillThatIsKilledTest {

    private static final String REGISTER = "DAM-02";

    @TempDir(cleanup = CleanupMode.NEVER)
    Path device;

    @Test
    void goesOnInTheMiddleOfThePaymentAndLosesNothing() {
        Register.opened(Person.admin(), REGISTER);
        setUp(device, REGISTER);
        var first = Till.on(Chromium.device(device));
        first.tile("Espresso").waitFor();
        first.goOffline();
        first.scan("2000107919012");
        first.payCashExact();
        first.scan("2000131676042");
        first.pay();
        first.payBy("Gift Voucher");
        first.press("1");
        assertThat(first.due()).hasText(Pattern.compile("2\\.30"));
        kill(device);

        try (var second = Till.on(Chromium.device(device))) {
            assertThat(second.due()).hasText(Pattern.compile("2\\.30"));
            assertThat(second.network()).not().containsText(Pattern.compile("wait"));
            second.page.locator(".quick .button").first().click();
            assertThat(second.receipt()).isVisible();
            assertThat(second.network()).not().containsText(Pattern.compile("wait"));
            var sold = Person.manager()
                    .get("/api/orders?sessionId=" + second.sessionId())
                    .jsonPath();
            assertThat(sold.getList("items.total", String.class)).containsExactlyInAnyOrder("2.40", "3.30");
        }
    }

    /** Some morning before: somebody logs in, chooses the register, and switches the device off in the evening. */
    static void setUp(Path device, String register) {
        try (var till = Till.on(Chromium.device(device))) {
            till.logIn("cashier", "cashier");
            till.chooseRegister(register);
            till.waitUntilItStartsAlone();
        }
    }

    /** As the operating system does it when there is no memory, or the plug is pulled: nothing is said before. */
    static void kill(Path device) {
        ProcessHandle.allProcesses()
                .filter(process -> process.info().commandLine().orElse("").contains("--user-data-dir=" + device))
                .forEach(ProcessHandle::destroyForcibly);
    }
}
