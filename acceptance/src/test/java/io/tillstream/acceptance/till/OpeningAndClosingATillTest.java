package io.tillstream.acceptance.till;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import io.tillstream.acceptance.Person;
import io.tillstream.acceptance.Register;
import org.junit.jupiter.api.Test;

class OpeningAndClosingATillTest {

    private static final String CODE = "DAM-02";

    @Test
    void leadsFromTheLoginToTheFirstSale() {
        Register.created(Person.admin(), CODE);
        try (var till = Till.fresh()) {
            till.logIn("cashier", "guessed");
            assertThat(till.alert()).containsText("Nobody has this login and password.");
            till.logIn("cashier", "cashier");
            till.chooseRegister(CODE);

            assertThat(till.heading("Open the register")).isVisible();
            till.button("Coins and notes").click();
            till.label("How many of €20.00").fill("5");
            till.label("How many of €0.50").fill("40");
            assertThat(till.page.locator(".count-sum")).containsText("€120.00");
            till.button("Open with €120.00").click();

            assertThat(till.lines()).hasCount(0);
            assertThat(till.total()).hasText("€0.00");
        }
    }
}
