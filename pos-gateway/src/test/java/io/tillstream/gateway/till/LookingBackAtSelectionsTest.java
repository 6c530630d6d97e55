package io.tillstream.gateway.till;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import io.tillstream.gateway.GatewayTest;
import io.tillstream.gateway.owners.Owners;
import io.tillstream.kit.testing.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who sent what to which register, when, and what became of it. */
@GatewayTest
class LookingBackAtSelectionsTest {

    private final Tokens tokens = Tokens.ofTestServers();
    private final String manager = tokens.manager(1);
    private final long register = Office.newRegister();

    Owners owners;

    @BeforeEach
    void aRegisterOfStoreOne() {
        owners.config.put("pos.config", register, Map.of("name", "Till " + register, "store_id", 1, "company_id", 1));
    }

    @Test
    void aManagerReadsWhoSentWhatAndWhyItWasRejected() {
        var id = Office.sends(register, "Ana Bar");
        try (var till = Socket.till(register, tokens.cashier(1))) {
            till.next("selection");
            till.say(Map.of("type", "ack", "id", id, "outcome", "rejected", "reason", "the order was paid meanwhile"));
            assertThat(till.next("selection-status").path("reason").asText()).isEqualTo("the order was paid meanwhile");
        }

        var entry = trail(manager, "?registerId=" + register);
        assertThat(entry.getString("items[0].id")).isEqualTo(id);
        assertThat(entry.getString("items[0].sentBy.name")).isEqualTo("The manager");
        assertThat(entry.getString("items[0].model")).isEqualTo("res.partner");
        assertThat(entry.getString("items[0].recordName")).isEqualTo("Ana Bar");
        assertThat(entry.getString("items[0].status")).isEqualTo("rejected");
        assertThat(entry.getString("items[0].reason")).isEqualTo("the order was paid meanwhile");
        assertThat(entry.getString("items[0].sentAt")).isNotBlank();
        assertThat(entry.getString("items[0].answeredAt")).isNotBlank();
    }

    @Test
    void theNewestComeFirstAndThePagesJoin() {
        var sent = new ArrayList<String>();
        for (int i = 0; i < 5; i++) {
            sent.add(0, Office.sends(register, "Customer " + i));
        }
        await().until(() -> ids(manager, "?registerId=" + register).size() == 5);

        var walked = new ArrayList<String>();
        var after = "";
        while (after != null) {
            var page = trail(manager, "?registerId=" + register + "&limit=2&after=" + after);
            walked.addAll(page.getList("items.id"));
            after = page.getString("next");
        }

        assertThat(walked).isEqualTo(sent);
    }

    @Test
    void itIsNarrowedDown() {
        var id = Office.sends(register, "Ana Bar");
        await().until(() -> ids(manager, "?registerId=" + register).contains(id));
        var here = "?registerId=" + register;

        assertThat(ids(manager, here + "&status=pending&model=res.partner&storeId=1&senderId=2"))
                .containsExactly(id);
        assertThat(ids(manager, here + "&status=delivered")).isEmpty();
        assertThat(ids(manager, here + "&model=pos.order")).isEmpty();
        assertThat(ids(manager, here + "&from=2099-01-01T00:00:00Z")).isEmpty();
        assertThat(ids(manager, here + "&to=2099-01-01T00:00:00Z")).containsExactly(id);
    }

    @Test
    void otherStoresAndColleaguesAreNobodysBusinessOnesOwnAre() {
        var id = Office.sends(register, "Ana Bar");
        await().until(() -> ids(manager, "?registerId=" + register).contains(id));

        assertThat(ids(tokens.admin(), "?registerId=" + register)).containsExactly(id);
        assertThat(ids(tokens.cashier(1), "?registerId=" + register)).isEmpty();
        assertThat(ids(tokens.manager(2), "?registerId=" + register))
                .as("the same manager, moved to another store, still sees what they sent")
                .containsExactly(id);
        given().get("/api/selections").then().statusCode(401);
        given().auth().oauth2(tokens.integrator()).get("/api/selections").then().statusCode(403);
    }

    @Test
    void aQuestionThatMakesNoSenseGetsAReason() {
        for (var query : List.of("?after=%00", "?status=lost", "?registerId=x", "?from=yesterday", "?limit=501")) {
            given().auth()
                    .oauth2(manager)
                    .get("/api/selections" + query)
                    .then()
                    .statusCode(org.hamcrest.Matchers.oneOf(400, 422))
                    .contentType("application/problem+json");
        }
    }

    private static List<String> ids(String token, String query) {
        return trail(token, query).getList("items.id");
    }

    private static JsonPath trail(String token, String query) {
        return given().auth()
                .oauth2(token)
                .get("/api/selections" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
