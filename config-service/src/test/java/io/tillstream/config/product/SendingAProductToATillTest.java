package io.tillstream.config.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.tillstream.config.Chain;
import io.tillstream.kit.identity.Claims;
import io.tillstream.kit.identity.Roles;
import io.tillstream.kit.testing.KafkaProbe;
import io.tillstream.kit.testing.Tokens;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SendingAProductToATillTest extends Chain {

    @Test
    void goesToATillThatAPersonChose() {
        var espresso = idOf("product", "COF-001");
        var id = cashier()
                .body(Map.of("registerId", MAIN_TILL))
                .post("/api/products/" + espresso + "/selections")
                .then()
                .statusCode(202)
                .body("status", equalTo("pending"))
                .extract()
                .jsonPath()
                .getString("id");
        await().atMost(Duration.ofSeconds(15)).until(() -> KafkaProbe.ofTestServers().events("pos.selections").stream()
                .anyMatch(event -> event.key().equals(Long.toString(MAIN_TILL))
                        && event.subject().equals("selection:" + id)));
        cashier()
                .body(Map.of("registerId", UTRECHT_TILL))
                .post("/api/products/" + espresso + "/selections")
                .then()
                .statusCode(404);
    }

    @Test
    void isNoWayToAnotherCompanysProducts() {
        var company = number("INSERT INTO company (code, name, currency_id) VALUES ('THEM', 'Them', 1) RETURNING id");
        var theirs =
                number("INSERT INTO product (company_id, name, uom_id) VALUES ($1, 'Theirs', 1) RETURNING id", company);

        cashier()
                .body(Map.of("registerId", MAIN_TILL))
                .post("/api/products/" + theirs + "/selections")
                .then()
                .statusCode(404);
        execute("DELETE FROM product WHERE id = $1", theirs);
        execute("DELETE FROM company WHERE id = $1", company);
    }

    @Test
    void saysNothingThatACashierMayNotKnow() {
        var id = as(TOKENS.manager(DAM))
                .body(Map.of("registerId", MAIN_TILL))
                .post("/api/products/" + idOf("product", "COF-001") + "/selections")
                .then()
                .statusCode(202)
                .extract()
                .jsonPath()
                .getString("id");

        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(KafkaProbe.ofTestServers().events("pos.selections"))
                        .filteredOn(event -> event.subject().equals("selection:" + id))
                        .singleElement()
                        .satisfies(event -> assertThat(new String(event.data()))
                                .contains("\"lst_price\"", "\"storeId\":" + DAM, "\"companyId\":1")
                                .doesNotContain("standard_price")));
    }

    @Test
    void isRefusedForWhatNoTillSells() {
        var archived = number("INSERT INTO product (company_id, name, uom_id, active)"
                + " VALUES (1, 'Last year''s', 1, false) RETURNING id");

        cashier()
                .body(Map.of("registerId", MAIN_TILL))
                .post("/api/products/" + archived + "/selections")
                .then()
                .statusCode(409)
                .body("type", equalTo("not-at-tills"));
        execute("DELETE FROM product WHERE id = $1", archived);
    }

    @Test
    void isNoWayToAnotherCompanysTill() {
        var company = number("INSERT INTO company (code, name, currency_id) VALUES ('FAR', 'Far', 1) RETURNING id");
        var own = number("INSERT INTO product (company_id, name, uom_id) VALUES ($1, 'Own', 1) RETURNING id", company);
        var stranger = TOKENS.sign(Tokens.user(90, "stranger", Roles.ADMIN)
                .claim(Claims.COMPANY, company)
                .claim(Claims.ALL_STORES, true));

        as(stranger)
                .body(Map.of("registerId", MAIN_TILL))
                .post("/api/products/" + own + "/selections")
                .then()
                .statusCode(404);
        execute("DELETE FROM product WHERE id = $1", own);
        execute("DELETE FROM company WHERE id = $1", company);
    }

    private static io.restassured.specification.RequestSpecification cashier() {
        return as(TOKENS.cashier(DAM));
    }
}
