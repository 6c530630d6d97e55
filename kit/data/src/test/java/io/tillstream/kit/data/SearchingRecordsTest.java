package io.tillstream.kit.data;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SearchingRecordsTest extends ShopTest {

    @BeforeEach
    void aShopWithThreeThings() {
        sql("DELETE FROM thing");
        sql("INSERT INTO shelf (id, name) VALUES (1, 'Top'), (2, 'Bottom') ON CONFLICT DO NOTHING");
        sql("INSERT INTO thing (id, name, price, shelf_id, store_id, active) VALUES"
                + " (1, 'Anna''s lamp', 10, 1, 1, true), (2, 'Bed', 20.5, 2, 1, true), (3, 'Chair', NULL, NULL, 2, true),"
                + " (4, 'Old chair', 1, NULL, 1, false)");
        sql("INSERT INTO thing_tag VALUES (1, 7), (2, 7), (2, 8) ON CONFLICT DO NOTHING");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[['name','ilike','LAMP']]",
                "[['name','=',\"Anna's lamp\"]]",
                "['!',['name','in',['Bed','Chair']]]",
                "['&',['price','>=',10],['price','<',20.5]]",
                "['|',['id','=',1],['id','=',99]]",
                "[['shelf_id','=',1]]",
                "[['shelf_id','=','Top']]",
                "[['shelf_id.name','=like','T%']]",
                "['&',['tag_ids','in',[7]],'!',['tag_ids','=',8]]",
                "['|','&',['id','=',2],['name','=','no such'],['id','=',1]]"
            })
    void aDomainFindsTheLamp(String domain) {
        search(tokens.admin(), domain).body("id", contains(1));
    }

    @Test
    void nothingIsWrittenAsFalse() {
        search(tokens.admin(), "[['shelf_id','=',false]]")
                .body("id", contains(3))
                .body("[0].shelf_id", equalTo(false));
        search(tokens.admin(), "[['shelf_id','!=',false]]").body("id", containsInAnyOrder(1, 2));
    }

    @Test
    void archivedRecordsComeOnlyWhenAskedFor() {
        search(tokens.admin(), "[['name','ilike','chair']]").body("id", contains(3));
        search(tokens.admin(), "[['name','ilike','chair'],['active','in',[true,false]]]")
                .body("id", containsInAnyOrder(3, 4));
    }

    @Test
    void aManyToOneIsAPairOrABareId() {
        search(tokens.admin(), "[['id','=',1]]").body("[0].shelf_id", contains(1, "Top"));
        post(tokens.admin(), "{'domain':[['id','=',1]],'names':false}").body("[0].shelf_id", equalTo(1));
    }

    @Test
    void anotherStoresRecordsAndForbiddenFieldsStayHidden() {
        search(tokens.cashier(1), "[]").body("id", containsInAnyOrder(1, 2)).body("[0]", not(hasKey("price")));
        search(tokens.manager(1), "[]").body("[0]", hasKey("price"));
        given().auth()
                .oauth2(tokens.cashier(1))
                .contentType("application/json")
                .body(json("{'domain':[['price','>',1]]}"))
                .post("/internal/models/shop.thing/search_read")
                .then()
                .statusCode(403);
    }

    @Test
    void anotherCompanysRecordsStayHiddenAlsoFromThoseWhoSeeAllStores() {
        sql("UPDATE thing SET company_id = 2 WHERE id = 1");
        sql("UPDATE thing SET company_id = NULL WHERE id = 2");

        search(tokens.admin(), "[]").body("id", containsInAnyOrder(2, 3));
        search(tokens.service("order-service"), "[]").body("id", containsInAnyOrder(1, 2, 3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[['name','=',\"x' OR 1=1 --\"]]",
                "[['name','ilike',\"%'; DROP TABLE thing; --\"]]",
                "[['name','in',[\"')) OR true --\"]]]"
            })
    void textFromOutsideIsNeverSql(String domain) {
        search(tokens.admin(), domain).body("$", empty());
        search(tokens.admin(), "[]").body("$", hasSize(3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'name'",
                "[['name','=']]",
                "['&',['id','=',1]]",
                "[['nope','=',1]]",
                "[['name; --','=',1]]",
                "[['id','~',1]]",
                "[['id','=','one']]",
                "[['id','in',5]]",
                "[['id','=',1e400]]",
                "[[1,2,3]]",
                "['?']",
                "[['shelf_id.name.x','=',1]]",
                "[['id','ilike','1']]",
                "[['price','=',{}]]",
                "[['name','=',[1]]]",
                "[['name','ilike',['lamp']]]",
                "[['name','ilike',{}]]",
                "[['name','not like',true]]"
            })
    void aMalformedDomainIsRefusedWithAReason(String domain) {
        given().auth()
                .oauth2(tokens.admin())
                .contentType("application/json")
                .body(json("{'domain':" + domain + "}"))
                .post("/internal/models/shop.thing/search_read")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("detail", not(equalTo("")));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ",,", "name,", ", name", "name asc desc", "name up", "tag_ids"})
    void anOrderThatSaysNothingIsRefused(String order) {
        given().auth()
                .oauth2(tokens.admin())
                .contentType("application/json")
                .body(json("{'order':'" + order + "'}"))
                .post("/internal/models/shop.thing/search_read")
                .then()
                .statusCode(422)
                .body("type", equalTo("malformed-order"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[['active','=?',false]]", "[['name','=?',null]]", "[['shelf_id','=?',false]]"})
    void anOptionalTermWithoutAValueHoldsForAll(String domain) {
        search(tokens.admin(), domain).body("id", hasSize(domain.contains("active") ? 4 : 3));
    }

    @Test
    void namesComeInPages() {
        names(1, 0).body("[0]", contains(1, "Anna's lamp")).body("$", hasSize(1));
        names(1, 1).body("[0]", contains(2, "Bed")).body("$", hasSize(1));
        names(1, 3).body("$", empty());
    }

    private ValidatableResponse names(int limit, int offset) {
        return given().auth()
                .oauth2(tokens.admin())
                .contentType("application/json")
                .body("{\"limit\":" + limit + ",\"offset\":" + offset + "}")
                .post("/internal/models/shop.thing/name_search")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse search(String token, String domain) {
        return post(token, "{'domain':" + domain + "}");
    }

    private ValidatableResponse post(String token, String body) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(json(body))
                .post("/internal/models/shop.thing/search_read")
                .then()
                .statusCode(200);
    }

    /** Single quotes outside of double-quoted text stand for double quotes. */
    private static String json(String relaxed) {
        var strict = new StringBuilder();
        var quoted = false;
        for (char c : relaxed.toCharArray()) {
            quoted ^= c == '"';
            strict.append(c == '\'' && !quoted ? '"' : c);
        }
        return strict.toString();
    }
}
