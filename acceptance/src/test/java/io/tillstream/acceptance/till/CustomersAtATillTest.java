package io.tillstream.acceptance.till;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.tillstream.acceptance.Person;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Who buys: found, written down, changed; with a network and without. */
class CustomersAtATillTest {

    private static final String REGISTER = "DAM-01";

    @Test
    void buysAtTheirPricesAfterAFewLettersAndEnter() {
        try (var till = Till.at(REGISTER, "cashier")) {
            till.addProduct("Espresso");
            assertThat(till.total()).hasText("€2.40");
            search(till, "ana bar");
            till.page.keyboard().press("Enter");
            assertThat(chosen(till)).containsText("Ana Bar");
            assertThat(chosen(till)).containsText("Members");
            assertThat(till.total()).not().hasText("€2.40");
            till.button("Sell without this customer").click();
            assertThat(till.total()).hasText("€2.40");
        }
    }

    @Test
    void isFoundByTelephoneHoweverItIsWritten() {
        try (var till = Till.at(REGISTER, "cashier")) {
            search(till, "06-0000 0999");
            assertThat(rows(till)).hasCount(1);
            assertThat(rows(till)).containsText("Ana Bar");
        }
    }

    @Test
    void somebodyWhomNobodyKnowsIsWrittenDownAtOnce() {
        var name = unheardOf();
        try (var till = Till.at(REGISTER, "cashier")) {
            search(till, name);
            assertThat(till.heading("Nobody is called “" + name + "”")).isVisible();
            till.button("Write down “" + name + "” as a new customer").click();
            till.dialog().getByLabel("Telephone").fill("+31 6 0000 4321");
            till.button("Save").click();
            assertThat(chosen(till)).containsText(name);
            assertThat(idOf(name)).isPositive();
        }
    }

    @Test
    void aCustomerWithoutANameIsNone() {
        try (var till = Till.at(REGISTER, "cashier")) {
            customers(till);
            till.button("New customer").click();
            till.button("Save").click();
            assertThat(till.dialog()).containsText("A customer needs a name.");
        }
    }

    @Test
    void writtenDownWithoutANetworkTheyStayOverAReloadAndAreRegisteredLater() {
        var name = unheardOf();
        try (var till = Till.at(REGISTER, "cashier")) {
            till.waitUntilItStartsAlone();
            till.goOffline();
            search(till, name);
            till.button("Write down “" + name + "” as a new customer").click();
            till.button("Save").click();
            till.addProduct("Espresso");
            till.payCashExact();
            till.reload();
            search(till, name);
            assertThat(rows(till)).containsText("not at the server yet");

            till.goOnline();
            Awaitility.await().until(() -> idOf(name) > 0);
            var id = idOf(name);
            Awaitility.await().untilAsserted(() -> assertThat(Person.manager()
                            .get("/api/orders?sessionId=" + till.sessionId())
                            .jsonPath()
                            .getList("items.partnerId", Long.class))
                    .containsExactly(id));
        }
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsNotLost() {
        var name = unheardOf();
        var manager = Person.manager();
        var id = manager.post("/api/partners", Map.of("name", name)).jsonPath().getLong("id");
        try (var till = Till.at(REGISTER, "cashier")) {
            search(till, name);
            till.button("Change what is known of " + name).click();
            till.dialog().getByLabel("Town").fill("Delft");
            var changed = new LinkedHashMap<String, Object>(Map.of("name", name, "phone", "+31 6 0000 7007"));
            manager.request().body(changed).put("/api/partners/" + id).then().statusCode(200);
            till.button("Save").click();
            assertThat(till.dialog()).containsText("Somebody else changed this customer meanwhile");
            till.button("Save").click();
            assertThat(till.dialog()).hasCount(0);
            var known = manager.get("/api/partners/" + id).jsonPath();
            assertThat(known.getString("city")).isEqualTo("Delft");
            assertThat(known.getString("phone")).isEqualTo("+31 6 0000 7007");
        }
    }

    private static String unheardOf() {
        return "Quirine " + UUID.randomUUID().toString().substring(0, 8);
    }

    private static void customers(Till till) {
        till.page.locator("customer-row .who").click();
    }

    private static void search(Till till, String words) {
        customers(till);
        till.label("Search customers").fill(words);
    }

    private static Locator rows(Till till) {
        return till.page.locator(".customers-place .rows > li");
    }

    private static Locator chosen(Till till) {
        return till.page.locator("customer-row");
    }

    /** 0 where the server knows nobody of this name. */
    private static long idOf(String name) {
        var found = Person.manager()
                .request()
                .queryParam("q", name)
                .get("/api/partners")
                .jsonPath();
        return found.getList("items").isEmpty() ? 0 : found.getLong("items[0].id");
    }
}
