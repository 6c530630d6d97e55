package io.tillstream.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.options.AriaRole;
import io.tillstream.acceptance.input.Forger;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AnsweringATillInSelectModeTest {

    private static final String TILL_PAGE = "/test-till";
    private static final String HEARS =
            "<!doctype html><title>till</title><script>heard=[];addEventListener('message',e=>heard.push(e.data))</script>";

    private static final Person CASHIER = Person.cashier();
    private static Register till;

    private TillSocket socket;
    private Office office;

    @BeforeAll
    static void aTillIsOpen() {
        till = Register.opened(CASHIER, "DAM-02");
    }

    @BeforeEach
    void theTillListensAndSomebodyIsLoggedIn() throws Exception {
        socket = TillSocket.connect(CASHIER, till.id);
        office = Office.of("cashier");
    }

    @AfterEach
    void leave() {
        office.close();
        socket.close();
    }

    @Test
    void givesATillInAFrameTheCustomerAndTellsItsPage() throws Exception {
        var page = tillPage(office.window, RunningSystem.get().gateway(), frameOf(request()));
        var frame = page.frameLocator("iframe");
        search(frame, "ana bar");
        frame.getByRole(AriaRole.BUTTON, new FrameLocator.GetByRoleOptions().setName("Select Ana Bar"))
                .click();

        applyTheNextSelection();
        assertThat(frame.getByText("The till has it")).isVisible();
        page.waitForFunction("heard.some(each => each.status === 'delivered' && each.name === 'Ana Bar')");
    }

    @Test
    void givesATillInAPopupTheCustomerAndCloses() throws Exception {
        var page = tillPage(office.window, RunningSystem.get().gateway(), "");
        var address = request();
        var popup = page.waitForPopup(() -> page.evaluate("address => { window.open(address) }", address));
        popup.getByRole(AriaRole.SEARCHBOX).fill("ana bar");
        popup.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Select Ana Bar"))
                .click();

        applyTheNextSelection();
        page.waitForFunction("heard.some(each => each.type === 'tillstream.selection' && each.status === 'delivered')");
        popup.waitForClose(() -> popup.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Close"))
                .click());
    }

    @Test
    void worksOnAnotherDeviceAfterLoggingInThere() throws Exception {
        try (var other = Office.in(Chromium.window(), request().replaceFirst("^https?://[^/]+", ""))) {
            assertThat(other.page.url()).doesNotContain("request", "#");
            other.logIn("manager", "manager");

            assertThat(other.page.locator("body")).hasClass("tied-to-pos");
            assertThat(other.page.getByText("for Dam, coffee bar")).isVisible();
            assertThat(other.page.locator(".places")).isHidden();
            other.search("ana bar");
            other.button("Select Ana Bar").click();
            assertThat(other.page.getByText("Waiting for the till")).isVisible();

            var selection = socket.await("selection");
            socket.send("{\"type\":\"ack\",\"id\":\"" + selection.getString("id")
                    + "\",\"outcome\":\"rejected\",\"reason\":\"the order is paid\"}");
            assertThat(other.page.getByText("The till did not take it")).isVisible();
        }
    }

    @Test
    void saysThatAForgedQuestionIsOver() {
        office.page.navigate("about:blank");
        office.go("/backoffice/#/partners?request=e30.e30.forged");
        assertThat(office.heading("The till’s question is over")).isVisible();
        assertThat(office.rows()).hasCount(0);
    }

    @Test
    void saysThatAQuestionIsTooOld() {
        var asked = request().split("request=");
        var late = Forger.withTheGatewaysKey().ended(asked[1]);
        open(asked[0] + "request=" + late);
        assertThat(office.heading("The till’s question is over")).isVisible();
        assertThat(office.page.getByText("Ask again at the till.")).isVisible();
        assertThat(office.rows()).hasCount(0);
    }

    @Test
    void saysThatATillIsAnotherStores() {
        var admin = Person.admin();
        var elsewhere = Register.opened(admin, "UTR-01");
        open(admin.post("/api/selection-requests", Map.of("registerId", elsewhere.id, "model", "res.partner"))
                .then()
                .statusCode(201)
                .extract()
                .path("url"));
        assertThat(office.page.getByText("belongs to a store that is not yours"))
                .isVisible();
        assertThat(office.rows()).hasCount(0);
    }

    @Test
    void showsItselfInNoFrameOfAnotherSite() {
        var page = tillPage(office.window, "http://other.example", frameOf(request()));
        page.waitForCondition(() -> page.frames().size() == 2);
        assertThat(page.frameLocator("iframe").locator("office-app")).hasCount(0);
    }

    /** As from a link: the page begins with it. */
    private void open(String address) {
        office.page.navigate("about:blank");
        office.go(address.replaceFirst("^https?://[^/]+", ""));
    }

    private String request() {
        return CASHIER.post(
                        "/api/selection-requests",
                        Map.of("registerId", till.id, "model", "res.partner", "orderUuid", "o-1"))
                .then()
                .statusCode(201)
                .extract()
                .path("url");
    }

    private void applyTheNextSelection() throws InterruptedException {
        var selection = socket.await("selection");
        assertThat(selection.getString("record.name")).isEqualTo("Ana Bar");
        socket.send("{\"type\":\"ack\",\"id\":\"" + selection.getString("id") + "\",\"outcome\":\"applied\"}");
    }

    /** A page that stands for the till's own, at an origin of our choice. */
    private static Page tillPage(BrowserContext window, String origin, String body) {
        var page = window.newPage();
        page.route(
                origin + TILL_PAGE,
                route -> route.fulfill(
                        new FulfillOptions().setContentType("text/html").setBody(HEARS + body)));
        page.navigate(origin + TILL_PAGE);
        return page;
    }

    private static String frameOf(String address) {
        return "<iframe width=900 height=700 src='" + address + "'></iframe>";
    }

    private static void search(FrameLocator frame, String words) {
        frame.getByRole(AriaRole.SEARCHBOX).fill(words);
    }
}
