package io.tillstream.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;

import io.tillstream.kit.identity.Claims;
import io.tillstream.kit.identity.Roles;
import io.tillstream.kit.testing.Tokens;
import io.tillstream.session.fixture.OrderStandIn;
import io.tillstream.session.fixture.Till;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** "All stores" are those of one's own company: of another company's sessions nothing is seen and nothing done. */
@ShopTest
class OtherCompanyTest {

    private final Till till = Till.fresh();
    private final Till stranger = till.by(Tokens.ofTestServers()
            .sign(Tokens.user(90, "stranger", Roles.ADMIN)
                    .claim(Claims.COMPANY, 2)
                    .claim(Claims.ALL_STORES, true)));

    @Test
    void seesNoSessionAndNothingOfOne() {
        var id = closed();

        for (var path :
                List.of("", "/report", "/closing-control", "/journal-entries", "/statement-lines", "/cash-moves")) {
            stranger.get("/api/sessions/" + id + path).then().statusCode(404);
        }
        for (var list : List.of("", "/overview", "/overview?state=closed", "/deleted")) {
            stranger.get("/api/sessions" + list).then().statusCode(200).body("items", empty());
        }
        till.get("/api/sessions?registerId=" + till.registerId()).then().body("items", hasSize(1));
    }

    @Test
    void readsNoBooks() {
        closed();
        var everything = new JsonObject();

        for (var model : List.of("pos.session", "account.move", "account.move.line", "account.bank.statement.line")) {
            assertThat(stranger.post("/internal/models/" + model + "/search_read", everything)
                            .jsonPath()
                            .getList("$"))
                    .as(model)
                    .isEmpty();
            assertThat(till.post("/internal/models/" + model + "/search_read", everything)
                            .jsonPath()
                            .getList("$"))
                    .as(model)
                    .isNotEmpty();
        }
    }

    @Test
    void doesNothingToOne() {
        var id = till.opened("10.00");

        stranger.create().then().statusCode(404);
        stranger.move(id, "in", "1.00").then().statusCode(404);
        stranger.startClosing(id).then().statusCode(404);
        stranger.delete(id).then().statusCode(404);
        till.startClosing(id).then().statusCode(200);
        stranger.close(id, "10.00").then().statusCode(404);
    }

    private long closed() {
        var id = till.opened("10.00");
        OrderStandIn.start().ordersOf(id).cash("12.10");
        till.startClosing(id).then().statusCode(200);
        till.close(id, "22.10").then().statusCode(200);
        return id;
    }
}
