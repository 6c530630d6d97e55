package io.tillstream.gateway.payload;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import io.restassured.response.ValidatableResponse;
import io.tillstream.gateway.Calls;
import io.tillstream.gateway.GatewayTest;
import io.tillstream.gateway.owners.Owners;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A morning: many tills open at once. */
@GatewayTest
class SharingSegmentsTest {

    private static final String PRODUCTS = "/internal/models/product.product/segment";
    private static final int FIRST = 700;
    private static final int TILLS = 24;

    Owners owners;
    private String cashier;

    @BeforeEach
    void aChain() {
        cashier = Calls.login("cashier");
        for (int register = FIRST; register < FIRST + TILLS; register++) {
            owners.config.put(
                    "pos.config", register, Map.of("name", "Till " + register, "store_id", 1, "company_id", 1));
            owners.session.openFor(register);
        }
    }

    @Test
    void aThousandTillsMakeTheirOwnerReadOnce() {
        owners.config.put("product.product", 500, Map.of("name", "New today"));
        var before = owners.config.times(PRODUCTS);

        IntStream.range(FIRST, FIRST + TILLS).parallel().forEach(register -> load(register, "")
                .body("'product.product'.name", hasItem("New today"))
                .body("'pos.session'[0].config_id", is(register)));

        assertThat(owners.config.times(PRODUCTS) - before).isEqualTo(1);
    }

    @Test
    void soDoTheirDeltas() {
        var cursors = IntStream.range(FIRST, FIRST + TILLS)
                .mapToObj(register -> load(register, "").extract().<String>path("_meta.cursor"))
                .toList();
        owners.config.put("product.product", 501, Map.of("name", "Cheaper now"));
        var before = owners.config.times(PRODUCTS);

        IntStream.range(0, TILLS).parallel().forEach(till -> load(FIRST + till, "&since=" + cursors.get(till))
                .body("'product.product'.name", hasItem("Cheaper now"))
                .body("_meta.full", is(false)));

        assertThat(owners.config.times(PRODUCTS) - before).isEqualTo(1);
    }

    @Test
    void whereNothingChangedNoOwnerReadsAnything() {
        var cursor = load(FIRST, "").extract().<String>path("_meta.cursor");
        var before = owners.config.times(PRODUCTS);

        load(FIRST, "&since=" + cursor).body("'product.product'.size()", is(0));

        assertThat(owners.config.times(PRODUCTS)).isEqualTo(before);
    }

    private ValidatableResponse load(int register, String more) {
        return given().auth()
                .oauth2(cashier)
                .header("Accept-Encoding", "gzip")
                .get("/pos/ui?config_id=" + register + more)
                .then()
                .statusCode(200);
    }
}
