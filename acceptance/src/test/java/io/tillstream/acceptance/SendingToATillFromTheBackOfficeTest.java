package io.tillstream.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.LocatorOptions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SendingToATillFromTheBackOfficeTest {

    private static final String TILL = "Dam, coffee bar";

    private static final Person CASHIER = Person.cashier();
    private static Register register;

    private TillSocket socket;
    private Office office;

    @BeforeAll
    static void aTillIsOpen() {
        register = Register.opened(CASHIER, "DAM-02");
    }

    @BeforeEach
    void aManagerHasACustomerInHand() throws Exception {
        socket = TillSocket.connect(CASHIER, register.id);
        office = Office.of("manager");
        assertThat(office.rows().first()).isVisible();
        office.search("ana bar");
        office.row("Ana Bar").click();
    }

    @AfterEach
    void leave() {
        office.close();
        socket.close();
    }

    @Test
    void showsWhatBecameOfItWhileItHappens() throws Exception {
        send();
        assertThat(tray()).containsText("Waiting for the till");

        acknowledge("applied", "");
        assertThat(tray()).containsText("The till has it");
        office.page.reload();
        assertThat(office.page.getByLabel("Sent to tills: 0 waiting")).isVisible();
    }

    @Test
    void saysWhyATillDidNotTakeIt() throws Exception {
        send();
        acknowledge("rejected", "the order is paid");
        assertThat(tray()).containsText("The till did not take it");
    }

    @Test
    void waitsForTheNetworkAndSendsOnce() throws Exception {
        office.button("Send to till …").click();
        assertThat(till()).isVisible();
        office.window.setOffline(true);
        assertThat(office.page.getByText("No network.")).isVisible();
        till().click();
        assertThat(tray()).containsText("Not sent");

        office.window.setOffline(false);
        assertThat(office.page.getByText("No network.")).isHidden();
        tray().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Try again"))
                .click();
        assertThat(tray()).containsText("Waiting for the till");
        acknowledge("applied", "");
        assertThat(tray()).containsText("The till has it");
        assertThat(tray().locator(".sending")).hasCount(1);
    }

    @Test
    void learnsAfterACutWhatHappenedMeanwhile() throws Exception {
        send();
        assertThat(tray()).containsText("Waiting for the till");
        office.window.setOffline(true);
        assertThat(office.page.getByText("No network.")).isVisible();
        acknowledge("applied", "");
        assertThat(tray()).containsText("Waiting for the till");

        office.window.setOffline(false);
        assertThat(tray()).containsText("The till has it");
    }

    private void send() {
        office.button("Send to till …").click();
        till().click();
    }

    private Locator till() {
        return office.page.locator(".till", new LocatorOptions().setHasText(TILL));
    }

    private Locator tray() {
        return office.page.locator(".tray");
    }

    private void acknowledge(String outcome, String reason) throws InterruptedException {
        var selection = socket.await("selection");
        assertThat(selection.getString("record.name")).isEqualTo("Ana Bar");
        socket.send("{\"type\":\"ack\",\"id\":\"" + selection.getString("id") + "\",\"outcome\":\"" + outcome
                + "\",\"reason\":\"" + reason + "\"}");
    }
}
