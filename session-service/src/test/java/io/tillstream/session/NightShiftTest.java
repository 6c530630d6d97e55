package io.tillstream.session;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.tillstream.session.fixture.OrderStandIn;
import io.tillstream.session.fixture.ShopClock;
import io.tillstream.session.fixture.Till;
import jakarta.inject.Inject;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A night in Amsterdam: what is opened before midnight is that day's, however the clock is changed meanwhile. */
@ShopTest
class NightShiftTest {

    @Inject
    ShopClock clock;

    @AfterEach
    void itIsNowAgain() {
        clock.goOn();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T22:30:00Z, 2026-11-21T02:00:00Z, 2026-11-20",
        "2026-11-20T23:30:00Z, 2026-11-21T02:00:00Z, 2026-11-21",
        "2026-03-28T22:30:00Z, 2026-03-29T01:30:00Z, 2026-03-28",
        "2026-10-24T21:30:00Z, 2026-10-25T01:30:00Z, 2026-10-24"
    })
    void reportAndEntriesHaveTheDayOnWhichItWasOpened(Instant opened, Instant closed, String day) {
        var till = Till.fresh();
        clock.stopAt(opened);
        var id = till.opened("10.00");
        OrderStandIn.start().ordersOf(id).cash("12.10");
        till.get("/api/sessions/" + id + "/report").then().body("businessDay", equalTo(day));
        clock.stopAt(closed);
        till.startClosing(id).then().statusCode(200);
        till.close(id, "22.10").then().statusCode(200).body("closedAt", equalTo(closed.toString()));

        till.get("/api/sessions/" + id + "/report")
                .then()
                .body("businessDay", equalTo(day), "openedAt", equalTo(opened.toString()));
        till.get("/api/sessions/" + id + "/journal-entries").then().body("items.date", contains(day, day));
    }
}
