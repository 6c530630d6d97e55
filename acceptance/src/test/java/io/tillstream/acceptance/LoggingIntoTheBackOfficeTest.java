package io.tillstream.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

class LoggingIntoTheBackOfficeTest {

    @Test
    void staysLoggedInAcrossAReloadUntilSomebodyLogsOut() {
        try (var office = Office.opened()) {
            office.logIn("manager", "manager");
            assertThat(office.heading("Customers")).isVisible();
            office.page.reload();
            assertThat(office.heading("Customers")).isVisible();

            office.button("Log out").click();
            assertThat(office.page.getByLabel("Password")).isVisible();
            office.page.reload();
            assertThat(office.page.getByLabel("Password")).isVisible();
        }
    }

    @Test
    void keepsTheSessionWhereNoScriptCanReadIt() {
        try (var office = Office.of("manager")) {
            assertThat(office.heading("Customers")).isVisible();
            var readable = office.page.evaluate(
                    "document.cookie + JSON.stringify(localStorage) + JSON.stringify(sessionStorage)");
            assertThat(readable.toString()).doesNotContain("session", "eyJ");
        }
    }

    @Test
    void saysThatAPasswordIsWrong() {
        try (var office = Office.opened()) {
            office.logIn("manager", "guessed");
            assertThat(office.page.getByRole(AriaRole.ALERT)).containsText("Login or password is wrong.");
        }
    }

    @Test
    void asksAgainWhereSomebodyIsWhenTheSessionIsOverAndGoesOnWithWhatTheyDid() {
        try (var office = Office.of("manager")) {
            assertThat(office.rows().first()).isVisible();
            office.window.clearCookies();

            office.search("ana bar");
            assertThat(office.heading("Your session is over")).isVisible();
            office.page.getByLabel("Password").fill("manager");
            office.button("Log in").click();

            assertThat(office.heading("Your session is over")).isHidden();
            assertThat(office.rows()).hasCount(1);
            assertThat(office.row("Ana Bar")).isVisible();
        }
    }
}
