package io.tillstream.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeepingCustomersInTheBackOfficeTest {

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final Person manager = Person.manager();
    private Office office;

    @BeforeEach
    void aManagerIsLoggedIn() {
        office = Office.of("manager");
        assertThat(office.rows().first()).isVisible();
    }

    @AfterEach
    void leave() {
        office.close();
    }

    @Test
    void findsSomebodyWhileTheirNameIsTypedAndKeepsTheQuestionInTheAddress() {
        office.page.keyboard().press("/");
        office.page.keyboard().type("ana ba");

        assertThat(office.rows()).hasCount(1);
        assertThat(office.row("Ana Bar")).isVisible();
        assertThat(office.page).hasURL(Pattern.compile("q=ana\\+ba"));
        office.page.reload();
        assertThat(office.rows()).hasCount(1);
    }

    @Test
    void saysWhatToDoWhenNobodyFits() {
        office.search("nobody is called " + mark);
        assertThat(office.heading("Nothing fits")).isVisible();
        office.button("Clear search and filters").click();
        assertThat(office.row("Ana Bar")).isVisible();
    }

    @Test
    void isWalkedThroughByKeyboard() {
        office.search("ana bar");
        assertThat(office.rows()).hasCount(1);
        office.page.keyboard().press("Escape");
        office.search("");
        assertThat(office.rows().nth(2)).isVisible();
        office.heading("Customers").click();

        office.page.keyboard().press("j");
        office.page.keyboard().press("j");
        office.page.keyboard().press("k");
        office.page.keyboard().press("Enter");
        var first = office.rows().first().locator(".row-link").textContent();
        assertThat(office.panel()).containsText(first);
        office.page.keyboard().press("Escape");
        assertThat(office.panel()).isHidden();
    }

    @Test
    void registersSomebodyAndNamesWhatIsWrongAtItsField() {
        office.button("New customer").click();
        office.field("E-mail").fill("no address");
        office.button("Save").click();
        assertThat(office.panel()).containsText("is no e-mail address");
        assertThat(office.field("Name")).hasAttribute("aria-invalid", "true");

        office.field("Name").fill("Zoë " + mark);
        office.field("E-mail").fill("zoe@example.com");
        office.button("Save").click();

        assertThat(office.panel()).containsText("Saved");
        office.search(mark);
        assertThat(office.row("Zoë " + mark)).isVisible();
    }

    @Test
    void overwritesNothingThatSomebodyElseChangedMeanwhile() {
        var id = register("Noor " + mark);
        office.go("/backoffice/customers?open=" + id);
        office.button("Edit").click();
        office.field("City").fill("Delft");
        office.field("Telephone").fill("+31 6 0000 0007");
        changeByApi(id, Map.of("city", "Gouda", "email", "noor@example.com"));

        office.button("Save").click();
        assertThat(office.heading("Somebody changed this customer meanwhile")).isVisible();
        assertThat(office.panel()).containsText("Gouda");
        assertThat(office.panel()).containsText("Also changed, and taken over: E-mail");
        office.page.getByText("Theirs").click();
        office.button("Save").click();
        assertThat(office.panel()).containsText("Saved");

        var kept = manager.get("/api/partners/" + id).jsonPath();
        assertThat(kept.getString("city")).isEqualTo("Gouda");
        assertThat(kept.getString("email")).isEqualTo("noor@example.com");
        assertThat(kept.getString("phone")).isEqualTo("+31 6 0000 0007");
    }

    @Test
    void asksBeforeItForgetsWhatWasTyped() {
        office.button("New customer").click();
        office.field("Name").fill("Half a name");
        office.page.keyboard().press("Escape");
        assertThat(office.panel()).containsText("Discard what you typed?");
        office.button("Go on writing").click();
        assertThat(office.field("Name")).hasValue("Half a name");
        office.button("Close").click();
        office.button("Discard").click();
        assertThat(office.panel()).isHidden();
    }

    @Test
    void letsNobodyButAManagerArchive() {
        var id = register("Arie " + mark);
        try (var cashier = Office.of("cashier")) {
            cashier.go("/backoffice/customers?open=" + id);
            assertThat(cashier.button("Edit")).isEnabled();
            assertThat(cashier.button("Archive")).isHidden();
        }
        office.go("/backoffice/customers?q=" + mark + "&open=" + id);
        office.button("Archive").click();
        office.button("Archive").click();
        assertThat(office.panel()).containsText("Archived");
        assertThat(office.rows()).hasCount(0);
        office.button("With archived ones").click();
        assertThat(office.row("Arie " + mark)).containsText("Archived");
    }

    private int register(String name) {
        return manager.post("/api/partners", Map.of("name", name)).jsonPath().getInt("id");
    }

    private void changeByApi(int id, Map<String, String> changes) {
        var body = new HashMap<String, Object>(
                manager.get("/api/partners/" + id).jsonPath().getMap(""));
        body.putAll(changes);
        body.keySet().removeAll(Set.of("id", "companyId", "active", "mergedInto", "changedAt"));
        manager.request().body(body).put("/api/partners/" + id).then().statusCode(200);
    }
}
