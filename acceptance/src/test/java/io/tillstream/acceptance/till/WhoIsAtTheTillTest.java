package io.tillstream.acceptance.till;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Cashiers come and go, by PIN; what needs a person says so and waits for one. */
class WhoIsAtTheTillTest {

    private static final String CODE = "DAM-02";
    private static final String MANAGER_PIN = "2002";

    @Test
    void anotherCashierTakesOverByTheirPinAndTheOrderStays() {
        try (var till = Till.at(CODE, "cashier")) {
            till.addProduct("Espresso");
            till.menu("Another cashier");
            till.dialog().getByText("Mehmet Yıldız").click();
            till.page.keyboard().type("0000");
            till.button("Take over").click();
            assertThat(till.alert()).hasText("That is not their PIN.");

            till.page.keyboard().type(MANAGER_PIN);
            till.button("Take over").click();
            assertThat(who(till)).containsText("Mehmet Yıldız");
            assertThat(till.line("Espresso")).isVisible();
            till.reload();
            assertThat(who(till)).containsText("Mehmet Yıldız");
        }
    }

    @Test
    void staysLockedAcrossAReload() {
        try (var till = Till.at(CODE, "cashier")) {
            till.menu("Lock the till");
            assertThat(till.heading("The till is locked")).isVisible();
            till.reload();
            assertThat(till.heading("The till is locked")).isVisible();
            till.dialog().getByText("Mehmet Yıldız").click();
            for (var key : MANAGER_PIN.split("")) {
                till.button(key).last().click();
            }
            till.button("Unlock").click();
            assertThat(till.heading("The till is locked")).isHidden();
            assertThat(till.tile("Espresso")).isVisible();
        }
    }

    @Test
    void sellingGoesOnWhenTheLoginIsOver() {
        try (var till = Till.at(CODE, "cashier")) {
            till.window.clearCookies();
            till.menu("Cash in or out");
            assertThat(till.heading("Log in again")).isVisible();
            till.button("Later").click();
            till.page.keyboard().press("Escape");
            till.addProduct("Espresso");
            till.payCashExact();
            assertThat(till.network()).containsText("1 order waits");

            till.menu("Log in again");
            till.label("Password").fill("cashier");
            till.button("Log in").click();
            till.network().locator("button").click();
            assertThat(till.heading("Log in again")).isHidden();
            assertThat(till.network()).not().containsText("wait");
        }
    }

    @Test
    void cashThatIsTakenOutHasAReceipt() {
        try (var till = Till.at(CODE, "cashier")) {
            till.menu("Cash in or out");
            cashOut(till).click();
            assertThat(till.alert()).hasText("Type an amount above zero.");
            till.label("Amount").fill("12.5");
            till.label("What for").fill("Flowers for the counter");
            cashOut(till).click();
            assertThat(till.dialog()).containsText(Pattern.compile("€12.50 was taken out, receipt \\S+-C001\\."));
            assertThat(till.page.locator(".moves li")).hasCount(1);
            assertThat(till.page.locator(".moves li")).containsText("−€12.50");
        }
    }

    @Test
    void theMenuIsUsedByKeysAlone() {
        try (var till = Till.at(CODE, "cashier")) {
            till.button("Menu").focus();
            till.press("ArrowDown", "ArrowUp");
            assertThat(till.page.locator(":focus")).hasText("Keyboard");
            till.press("Enter");
            assertThat(till.heading("Keyboard")).isVisible();
            till.press("Escape");
            assertThat(till.button("Menu")).isFocused();
        }
    }

    private static Locator who(Till till) {
        return till.page.locator(".top-bar .where");
    }

    private static Locator cashOut(Till till) {
        return till.page.locator(".cash-form .button.main");
    }
}
