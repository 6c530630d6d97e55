package io.tillstream.gateway.payload;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import io.tillstream.gateway.Calls;
import io.tillstream.gateway.GatewayTest;
import io.tillstream.gateway.owners.Owners;
import io.tillstream.gateway.owners.StandIn.Reply;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Models that others add, and what happens to tills when those others fail. */
@GatewayTest
class ExtendingThePayloadTest {

    Owners owners;
    private String cashier;

    @BeforeEach
    void login() {
        cashier = Calls.login("cashier");
    }

    @AfterEach
    void allWorksAgain() {
        WeatherLoader.mood = WeatherLoader.Mood.FINE;
        owners.loyalty.worksAgain();
        await().until(() -> load("").extract().path("_meta.errors") == null);
    }

    @Test
    void aProgramElsewhereAddsItsRecords() {
        load("").body("'loyalty.program'", is(List.of(Map.of("id", 1, "name", "Ten coffees", "store", 1))));

        assertThat(owners.loyalty.last("/programs").query()).isEqualTo("configId=1&storeId=1&companyId=1");
    }

    @Test
    void itGetsNoTokenOfOurs() {
        load("");

        assertThat(owners.loyalty.last("/programs").header("Authorization")).isEqualTo("Bearer of-the-loyalty-program");
    }

    @Test
    void itMaySendOnlyWhatChanged() {
        var cursor = load("").extract().<String>path("_meta.cursor");

        load("&since=" + cursor)
                .body("'loyalty.program'.name", is(List.of("Summer")))
                .body("_deleted.'loyalty.program'", is(List.of(9)))
                .body("_meta.reloaded", not(hasItem("loyalty.program")));
    }

    @Test
    void aProgramThatIsDownStopsNoTill() {
        owners.loyalty.down(() -> load("").body("'loyalty.program'", nullValue())
                .body("_meta.errors.'loyalty.program'", is("failed"))
                .body("'product.product'.size()", not(0)));
    }

    @Test
    void neitherDoesOneThatIsSlow() {
        owners.loyalty.answers(asked -> {
            sleep();
            return Reply.raw("[]");
        });

        load("").body("_meta.errors.'loyalty.program'", is("no answer in time"));
    }

    @Test
    void orOneThatAnswersNonsense() {
        for (var nonsense : List.of("", "{}", "{\"records\":5}", "[1]", "[{\"name\":\"without an id\"}]", "<html>")) {
            owners.loyalty.answers(asked -> Reply.raw(nonsense));
            load("").body("'loyalty.program'", nullValue());
            owners.loyalty.worksAgain();
            await().until(() -> load("").extract().path("_meta.errors") == null);
        }
    }

    @Test
    void oneThatKeepsFailingIsLeftAloneForAWhile() {
        owners.loyalty.answers(asked -> Reply.problem(500, "fault", "broken", Map.of()));
        for (int i = 0; i < 3; i++) {
            load("").body("_meta.errors.'loyalty.program'", is("failed"));
        }
        var asked = owners.loyalty.times("/programs");

        load("").body("_meta.errors.'loyalty.program'", is("left alone after several failures"));

        assertThat(owners.loyalty.times("/programs")).isEqualTo(asked);
    }

    @Test
    void aLoaderBesideTheGatewaysCodeStopsNoTillEither() {
        for (var mood :
                List.of(WeatherLoader.Mood.FAILS, WeatherLoader.Mood.THROWS, WeatherLoader.Mood.FINDS_NOTHING)) {
            WeatherLoader.mood = mood;
            load("").body("'shop.weather'", nullValue()).body("_meta.errors.'shop.weather'", is("failed"));
            WeatherLoader.mood = WeatherLoader.Mood.FINE;
            load("").body("_meta.errors", nullValue());
        }
        WeatherLoader.mood = WeatherLoader.Mood.NEVER_ANSWERS;
        load("").body("_meta.errors.'shop.weather'", is("no answer in time"));
    }

    private ValidatableResponse load(String more) {
        return given().auth()
                .oauth2(cashier)
                .get("/pos/ui?config_id=1" + more)
                .then()
                .statusCode(200);
    }

    private static void sleep() {
        try {
            Thread.sleep(1_500);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
