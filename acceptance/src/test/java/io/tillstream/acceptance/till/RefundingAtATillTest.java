package io.tillstream.acceptance.till;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import io.tillstream.acceptance.Person;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Goods come back, a receipt is printed once more, an order goes on at another till. */
class RefundingAtATillTest {

    private static final String REGISTER = "DAM-01";
    private static final String OTHER_REGISTER = "DAM-02";
    private static final String CATCH_PAPER = """
            () => {
              window.papers = [];
              window.print = () => papers.push(document.querySelector('.printed').innerText);
            }""";

    @Test
    void givesBackAPartAndNeverMoreThanWasSold() {
        try (var till = Till.at(REGISTER, "cashier")) {
            sellTwoEspressos(till);
            openNewestOrder(till);
            takeBack(till, 1);
            assertThat(till.line("Espresso")).containsText("-1");
            assertThat(till.line("Espresso")).containsText("returned");
            till.press("9");
            assertThat(till.line("Espresso")).containsText("-2");
            till.press("1");
            assertThat(till.line("Espresso")).containsText("-2");
        }
    }

    @Test
    void theServerKnowsWhatCameBack() {
        try (var till = Till.at(REGISTER, "cashier")) {
            sellTwoEspressos(till);
            openNewestOrder(till);
            takeBack(till, 1);
            till.payCashExact();
            assertThat(till.receipt()).containsText("Given back");
            assertThat(till.receipt()).containsText("Returned from");
            assertThat(till.receipt()).containsText("The server has it");
            assertThat(refundedQuantities(till)).containsExactlyInAnyOrder("0", "1");

            till.button("Next order").click();
            till.menu("Orders");
            rows(till).nth(1).click();
            assertThat(detail(till)).containsText("1 came back");
        }
    }

    @Test
    void givesBackWithoutANetwork() {
        try (var till = Till.at(REGISTER, "cashier")) {
            till.goOffline();
            sellTwoEspressos(till);
            openNewestOrder(till);
            till.button("Refund").click();
            till.button("All of it").click();
            till.button("Give these back").click();
            till.payCashExact();
            assertThat(till.receipt()).containsText("sent by itself");
            till.button("Next order").click();
            till.menu("Orders");
            rows(till).nth(1).click();
            assertThat(till.button("All came back")).isDisabled();

            till.goOnline();
            Awaitility.await()
                    .untilAsserted(() -> assertThat(refundedQuantities(till)).containsExactlyInAnyOrder("0", "2"));
        }
    }

    @Test
    void whatIsPrintedAgainSaysThatItIsACopy() {
        try (var till = Till.at(REGISTER, "cashier")) {
            till.page.evaluate(CATCH_PAPER);
            sellTwoEspressos(till, false);
            till.button("Print").click();
            till.button("Print a copy").click();
            till.page.waitForFunction("papers.length === 2");
            assertThat((String) till.page.evaluate("papers[0]"))
                    .contains("Espresso")
                    .doesNotContain("COPY");
            assertThat((String) till.page.evaluate("papers[1]"))
                    .contains("Espresso")
                    .contains("COPY");
            till.reload();
            openNewestOrder(till);
            till.page.evaluate(CATCH_PAPER);
            till.button("Print a copy").click();
            till.page.waitForFunction("papers.length === 1 && papers[0].includes('COPY')");
        }
    }

    @Test
    void anOrderGoesOnAtAnotherTill() {
        try (var till = Till.at(REGISTER, "cashier");
                var other = Till.at(OTHER_REGISTER, "manager")) {
            till.addProduct("Espresso");
            till.menu("Orders");
            till.button("Park for any till").click();
            assertThat(till.notice()).containsText("Any till of the store can go on with it");
            assertThat(till.lines()).hasCount(0);

            openParked(till);
            openParked(other);
            other.button("Go on with it here").click();
            assertThat(other.line("Espresso")).isVisible();
            till.button("Go on with it here").click();
            assertThat(till.notice()).containsText("Another till has changed this order a moment ago");
            other.payCashExact();
            assertThat(other.receipt()).containsText("The server has it");
            assertThat(Person.manager()
                            .get("/api/orders?state=draft&sessionId=" + till.sessionId())
                            .jsonPath()
                            .getList("items"))
                    .isEmpty();
        }
    }

    private static void sellTwoEspressos(Till till) {
        sellTwoEspressos(till, true);
    }

    private static void sellTwoEspressos(Till till, boolean andGoOn) {
        till.addProduct("Espresso");
        till.addProduct("Espresso");
        till.payCashExact();
        if (andGoOn) {
            till.button("Next order").click();
        }
    }

    private static void openNewestOrder(Till till) {
        till.menu("Orders");
        rows(till).first().click();
        detail(till).waitFor();
    }

    private static void openParked(Till till) {
        till.menu("Orders");
        till.button("Parked in the store").click();
        rows(till).filter(new FilterOptions().setHasText("Espresso")).first().click();
    }

    private static void takeBack(Till till, int quantity) {
        till.button("Refund").click();
        for (var more = 0; more < quantity; more++) {
            till.button("One more").first().click();
        }
        till.button("Give these back").click();
    }

    private static Locator rows(Till till) {
        return till.page.locator(".order-row");
    }

    private static Locator detail(Till till) {
        return till.page.locator(".order-detail");
    }

    private static List<String> refundedQuantities(Till till) {
        return Person.manager()
                .get("/api/orders?sessionId=" + till.sessionId())
                .jsonPath()
                .getList("items.lines.flatten().refundedQuantity", String.class);
    }
}
