package io.tillstream.acceptance.till;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import io.tillstream.acceptance.RunningSystem;
import org.junit.jupiter.api.Test;

/** One tab is the till; another one says so, and may take over. */
class TwoTabsOfOneTillTest {

    @Test
    void theSecondSaysSoAndTakesOverWhereTheFirstWas() {
        try (var till = Till.at("DAM-02", "cashier")) {
            till.scan("2000107919012");
            assertThat(till.lines()).hasCount(1);
            var second = till.window.newPage();
            second.navigate(RunningSystem.get().gateway() + "/");
            assertThat(second.getByRole(com.microsoft.playwright.options.AriaRole.HEADING))
                    .containsText("open in another tab");
            second.getByText("Use it here").click();
            assertThat(second.locator(".order-lines .line")).hasCount(1);
            assertThat(till.heading("open in another tab")).isVisible();
        }
    }
}
