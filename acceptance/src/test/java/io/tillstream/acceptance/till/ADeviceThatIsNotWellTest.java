package io.tillstream.acceptance.till;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.tillstream.acceptance.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A clock that is wrong, a disk that is full, a network that crawls, a copy that is broken. */
class ADeviceThatIsNotWellTest {

    private static final String ESPRESSO = "2000107919012";

    @Test
    void sellsThoughItsClockIsWrongByADay() {
        try (var till = Till.at("DAM-01", "cashier")) {
            till.page.clock().setSystemTime(Date.from(Instant.now().minus(Duration.ofDays(1))));
            till.scan(ESPRESSO);
            till.payCashExact();
            assertThat(till.network()).not().containsText(Pattern.compile("wait"));
            var sold = Person.manager()
                    .get("/api/orders?sessionId=" + till.sessionId())
                    .jsonPath();
            assertThat(sold.getString("items[0].state")).isEqualTo("paid");
        }
    }

    @Test
    void saysWhenItsDiskIsFullAndLosesNothing() {
        try (var till = Till.at("DAM-01", "cashier")) {
            till.waitUntilItStartsAlone();
            till.goOffline();
            till.scan(ESPRESSO);
            fillTheDisk(till);
            till.page.locator(".pay-row .exact").click();
            assertThat(till.notice()).containsText("no room left to keep the order");
            assertThat(till.lines()).hasCount(1);
            assertThat(till.receipt()).hasCount(0);
            till.page.evaluate("full = false");
            till.finish();
            till.receipt().waitFor();
            till.goOnline();
            assertThat(till.network()).not().containsText(Pattern.compile("wait"));
            var sold = Person.manager()
                    .get("/api/orders?sessionId=" + till.sessionId())
                    .jsonPath();
            assertThat(sold.getList("items.total", String.class)).containsExactly("2.40");
        }
    }

    @Test
    void sellsOverASlowNetworkWhileOrdersStillWait() {
        try (var till = Till.at("DAM-01", "cashier")) {
            till.waitUntilItStartsAlone();
            slow(till);
            for (var order = 0; order < 5; order++) {
                till.scan(ESPRESSO);
                till.payCashExact();
            }
            assertThat(till.network()).containsText(Pattern.compile("wait"));
            assertThat(till.network())
                    .not()
                    .containsText(
                            Pattern.compile("wait"),
                            new com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions()
                                    .setTimeout(30_000));
        }
    }

    @Test
    void loadsAnewWhenItsCopyIsBrokenAndKeepsItsOrders() {
        try (var till = Till.at("DAM-01", "cashier")) {
            till.waitUntilItStartsAlone();
            till.goOffline();
            till.scan(ESPRESSO);
            till.payCashExact();
            breakCopy(till);
            till.goOnline();
            till.reload();
            till.tile("Espresso").waitFor();
            assertThat(till.network()).not().containsText(Pattern.compile("wait"));
            var sold = Person.manager()
                    .get("/api/orders?sessionId=" + till.sessionId())
                    .jsonPath();
            assertThat(sold.getList("items.total", String.class)).containsExactly("2.40");
        }
    }

    /** Every write of an order is given up, as the browser does it when the disk is full. */
    private static void fillTheDisk(Till till) {
        till.page.evaluate("""
                () => {
                  window.full = true;
                  const put = IDBObjectStore.prototype.put;
                  IDBObjectStore.prototype.put = function (...record) {
                    const asked = put.apply(this, record);
                    if (window.full && this.transaction.db.name === 'tillstream.orders') {
                      this.transaction.abort();
                    }
                    return asked;
                  };
                }""");
    }

    private static void slow(Till till) {
        var network = till.window.newCDPSession(till.page);
        network.send("Network.enable");
        var conditions = new JsonObject();
        conditions.addProperty("offline", false);
        conditions.addProperty("latency", 2_000);
        conditions.addProperty("downloadThroughput", 5_000);
        conditions.addProperty("uploadThroughput", 5_000);
        network.send("Network.emulateNetworkConditions", conditions);
    }

    /** Half of it is gone, and the rest makes no sense. */
    private static void breakCopy(Till till) {
        till.page.evaluate("""
                async () => {
                  const names = (await indexedDB.databases()).map(({ name }) => name);
                  const name = names.find((each) => each.startsWith('tillstream.copy'));
                  const database = await new Promise((resolve) => {
                    indexedDB.open(name).onsuccess = ({ target }) => resolve(target.result);
                  });
                  const write = database.transaction(['small', 'blocks'], 'readwrite');
                  write.objectStore('small').clear();
                  write.objectStore('blocks').put({ json: '[{', hay: 7 }, ['product.product', 0]);
                  await new Promise((resolve) => (write.oncomplete = resolve));
                  database.close();
                }""");
    }
}
