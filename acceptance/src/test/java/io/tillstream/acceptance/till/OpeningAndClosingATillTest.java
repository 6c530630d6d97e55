package io.tillstream.acceptance.till;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.tillstream.acceptance.Person;
import io.tillstream.acceptance.Register;
import org.junit.jupiter.api.Test;

/** A day at a till as its cashier sees it, from the login to the Z. */
class OpeningAndClosingATillTest {

    private static final String CODE = "DAM-02";
    private static final String MANAGER_PIN = "2002";

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

            assertThat(till.tile("Espresso")).isVisible();
            till.addProduct("Espresso");
            assertThat(till.total()).hasText("€2.40");
        }
    }

    @Test
    void aManagerOpensWithWhatDiffersTooMuch() {
        Register.opened(Person.admin(), CODE);
        Register.created(Person.admin(), CODE);
        try (var till = Till.joining(CODE, "cashier")) {
            assertThat(difference(till)).isHidden();
            till.label("Cash in the drawer").fill("900");
            assertThat(difference(till)).hasText("€800.00 more than expected");

            till.button("A manager opens with this difference").click();
            assertThat(till.alert()).containsText("Say why it differs");
            till.label("Why it differs").fill("float for the weekend");
            till.button("A manager opens with this difference").click();
            approve(till);

            assertThat(till.tile("Espresso")).isVisible();
        }
    }

    @Test
    void closesWithoutAnybodySeeingADifferenceBeforeTheyCount() {
        try (var till = Till.at(CODE, "cashier")) {
            sellAnEspresso(till);
            till.menu("Close the register");
            assertThat(till.text("1 order · €2.40")).isVisible();
            assertThat(till.text("Expected €102.40")).isVisible();
            assertThat(difference(till)).isHidden();
            closeButton(till).click();
            assertThat(till.alert()).hasText("Count the cash first. If the drawer is empty, type 0.");

            till.label("Counted: Cash").fill("102,4");
            assertThat(difference(till)).hasText("It agrees.");
            closeButton(till).click();

            assertThat(till.page.locator("h1")).containsText("The register is closed: Z ");
            assertThat(till.page.locator(".report")).containsText("All that this register ever sold");
            till.button("Open a new session").click();
            till.button("Open with €102.40, as it was left").click();
            assertThat(till.tile("Espresso")).isVisible();
        }
    }

    @Test
    void aManagerApprovesWhatIsMissing() {
        try (var till = Till.at(CODE, "cashier")) {
            till.menu("Close the register");
            till.label("Counted: Cash").fill("80");
            assertThat(difference(till)).hasText("€20.00 less than expected");
            till.label("Why it differs; the report shows it").fill("two notes of ten are missing, counted twice");
            till.button("A manager approves, and it closes").click();
            approve(till);

            assertThat(till.page.locator("h1")).containsText("The register is closed");
            assertThat(till.page.locator(".report"))
                    .containsText("Mehmet Yıldız approved the difference: two notes of ten are missing, counted twice");
        }
    }

    @Test
    void goesBackToSellingAsLongAsNothingIsClosed() {
        try (var till = Till.at(CODE, "cashier")) {
            till.addProduct("Espresso");
            till.menu("Close the register");
            assertThat(till.text("1 order on this till is not finished.")).isVisible();
            till.button("Back to selling").click();
            assertThat(till.line("Espresso")).isVisible();
            till.payCashExact();
        }
    }

    @Test
    void whatWaitsIsSentBeforeItCloses() {
        try (var till = Till.at(CODE, "cashier")) {
            till.waitUntilItStartsAlone();
            till.goOffline();
            sellAnEspresso(till);
            till.menu("Close the register");
            assertThat(till.alert()).containsText("Closing needs the network.");
            till.goOnline();
            assertThat(till.text("1 order · €2.40")).isVisible();
        }
    }

    @Test
    void anOrderThatNobodyFinishedIsThereInTheNextSession() {
        try (var till = Till.at(CODE, "cashier")) {
            till.addProduct("Espresso");
            till.menu("Close the register");
            till.label("Counted: Cash").fill("100");
            closeButton(till).click();
            till.button("Open a new session").click();
            till.button("Open with €100.00, as it was left").click();
            assertThat(till.line("Espresso")).isVisible();
            till.payCashExact();
            assertThat(till.network()).not().containsText("wait");

            till.menu("Close the register");
            assertThat(till.text("1 order · €2.40")).isVisible();
        }
    }

    private static void sellAnEspresso(Till till) {
        till.addProduct("Espresso");
        till.payCashExact();
    }

    private static void approve(Till till) {
        till.dialog().getByText("Mehmet Yıldız").click();
        till.page.keyboard().type(MANAGER_PIN);
        till.button("Allow").click();
    }

    private static Locator difference(Till till) {
        return till.page.locator(".difference").first();
    }

    private static Locator closeButton(Till till) {
        return till.page.locator("form .button.main", new Page.LocatorOptions().setHasText("Close the register"));
    }
}
