package io.tillstream.gateway.payload;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.tillstream.gateway.Calls;
import io.tillstream.gateway.GatewayTest;
import io.tillstream.gateway.owners.Owners;
import io.tillstream.gateway.owners.PayloadGuide;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the guide shows is what runs: its bean is compiled here, its settings and answers are those of the stand-in. */
@GatewayTest
class PayloadGuideTest {

    private static final Path LOADER = Path.of("src/test/java/io/tillstream/gateway/payload/OpeningHoursLoader.java");

    Owners owners;

    @Test
    void theBeanOfTheGuideIsTheOneThatRuns() throws IOException {
        var source = Files.readString(LOADER);

        assertThat(PayloadGuide.blocks("java"))
                .singleElement()
                .isEqualTo(source.substring(source.indexOf("/** When a store closes")));
    }

    @Test
    void itsRecordsAreInThePayload() {
        given().auth()
                .oauth2(Calls.login("cashier"))
                .get("/pos/ui?config_id=1")
                .then()
                .body("'store.hours'", is(List.of(Map.of("id", 1, "closes_at", "21:00"))));
    }

    /** The stand-in answers with the guide's JSON, at the address and with the settings of its properties. */
    @Test
    void soAreThoseOfTheProgramElsewhere() {
        given().auth()
                .oauth2(Calls.login("cashier"))
                .get("/pos/ui?config_id=1")
                .then()
                .body("'loyalty.program'.name", is(List.of("Ten coffees")));

        var asked = owners.loyalty.last("/programs");
        assertThat(PayloadGuide.text()).contains("GET " + asked.path() + "?" + asked.query());
    }

    @Test
    void everySettingIsOneThatThereIs() {
        var settings = PayloadSettings.class.getMethods();
        for (var setting : settings) {
            var name = setting.getName().replaceAll("([A-Z])", "-$1").toLowerCase();
            assertThat(PayloadGuide.text()).contains("tillstream.payload." + name);
        }
    }
}
