package io.tillstream.acceptance.till;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import io.restassured.path.json.JsonPath;
import io.tillstream.acceptance.Person;
import java.util.Map;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** The back office and the till have one order in front of them. */
class ASelectionInTheMiddleOfASaleTest {

    private static final String REGISTER = "DAM-01";

    @Test
    void theCustomerWhomTheTillAskedForIsThereByItself() {
        try (var till = Till.at(REGISTER, "cashier")) {
            till.addProduct("Espresso");
            till.page.locator("customer-row .who").click();
            till.button("Choose in the back office").click();
            select(till, "ana bar", "Select Ana Bar");
            assertThat(till.page.locator("customer-row")).containsText("Ana Bar");
            assertThat(till.page.locator("office-place")).hasCount(0);
            assertThat(cards(till)).hasCount(0);
            assertThat(till.line("Espresso")).isVisible();
        }
    }

    @Test
    void theProductToo() {
        try (var till = Till.at(REGISTER, "cashier")) {
            till.menu("Choose in the back office");
            select(till, "COF-001", "Select Espresso");
            assertThat(till.line("Espresso")).isVisible();
        }
    }

    @Test
    void cancellingInTheBackOfficeLeadsBack() {
        try (var till = Till.at(REGISTER, "cashier")) {
            till.menu("Choose in the back office");
            frame(till)
                    .getByRole(AriaRole.BUTTON, new FrameLocator.GetByRoleOptions().setName("Cancel"))
                    .click();
            assertThat(till.page.locator("product-place")).isVisible();
        }
    }

    @Test
    void whatSomebodySendsWaitsForWhoeverStandsThere() {
        try (var till = Till.at(REGISTER, "cashier")) {
            till.addProduct("Espresso");
            var sent = send("/api/partners/", "ana bar");
            assertThat(cards(till)).hasCount(1);
            assertThat(cards(till)).containsText("Ana Bar");
            assertThat(till.page.locator("customer-row")).not().containsText("Ana Bar");
            till.page.getByRole(AriaRole.BUTTON, byName("Use: Ana Bar")).click();
            assertThat(till.page.locator("customer-row")).containsText("Ana Bar");
            assertThat(cards(till)).hasCount(0);
            awaitStatus(sent, "delivered");
        }
    }

    @Test
    void whoSentItHearsThatItWasDismissed() {
        try (var till = Till.at(REGISTER, "cashier")) {
            var sent = send("/api/partners/", "ana bar");
            till.page.getByRole(AriaRole.BUTTON, byName("Dismiss: Ana Bar")).click();
            awaitStatus(sent, "rejected");
            assertThat(selection(sent).getString("reason")).contains("dismissed");
        }
    }

    @Test
    void aProductIsAddedOnceEvenIfThePageIsLoadedAgain() {
        try (var till = Till.at(REGISTER, "cashier")) {
            var sent = send("/api/products/", "COF-001");
            till.page.getByRole(AriaRole.BUTTON, byName("Add: Espresso")).click();
            assertThat(till.lines()).hasCount(1);
            awaitStatus(sent, "delivered");
            till.reload();
            assertThat(till.lines()).hasCount(1);
            assertThat(till.line("Espresso").locator(".quantity")).hasText("1");
            assertThat(cards(till)).hasCount(0);
        }
    }

    @Test
    void withoutANetworkItSaysThatTheBackOfficeNeedsOne() {
        try (var till = Till.at(REGISTER, "cashier")) {
            till.goOffline();
            till.menu("Choose in the back office");
            assertThat(till.heading("The back office needs the network")).isVisible();
        }
    }

    private static void select(Till till, String words, String button) {
        frame(till).getByRole(AriaRole.SEARCHBOX).fill(words);
        frame(till)
                .getByRole(
                        AriaRole.BUTTON,
                        new FrameLocator.GetByRoleOptions().setName(Pattern.compile("^" + button + "$")))
                .first()
                .click();
    }

    private static FrameLocator frame(Till till) {
        return till.page.frameLocator(".office-frame");
    }

    private static Locator cards(Till till) {
        return till.page.locator(".arrival");
    }

    private static GetByRoleOptions byName(String name) {
        return new GetByRoleOptions().setName(name).setExact(true);
    }

    /** From the back office, to the till that is open; @returns the selection's id */
    private static String send(String kind, String words) {
        var manager = Person.manager();
        var record = manager.request()
                .queryParam("q", words)
                .get(kind.substring(0, kind.length() - 1))
                .jsonPath()
                .getLong("items[0].id");
        var register =
                manager.get("/api/registers").jsonPath().getLong("items.find { it.code == '" + REGISTER + "' }.id");
        return manager.post(kind + record + "/selections", Map.of("registerId", register))
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    private static void awaitStatus(String id, String status) {
        Awaitility.await().until(() -> selection(id).getString("status").equals(status));
    }

    private static JsonPath selection(String id) {
        return Person.manager().get("/api/selections/" + id).jsonPath();
    }
}
