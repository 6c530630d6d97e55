package io.tillstream.partner.customer;

import static io.tillstream.partner.Shop.cashier;
import static io.tillstream.partner.Shop.customer;
import static io.tillstream.partner.Shop.unique;
import static io.tillstream.partner.Shop.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.tillstream.kit.testing.TestServers;
import io.tillstream.partner.ConfigStandIn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
@QuarkusTestResource(ConfigStandIn.class)
class FindingACustomerTest {

    private final String word = unique();

    @Test
    void byLettersOfTheNameWithoutAccentsInAnyOrder() {
        customer("Ciarán " + word);

        assertThat(found(word + " CIARA")).containsExactly("Ciarán " + word);
    }

    @Test
    void byATelephoneNumberHoweverItIsWritten() {
        var number = String.valueOf(100_000_000 + word.hashCode() % 90_000_000);
        customer(with(word, "phone", "+31 " + number.substring(0, 2) + " " + number.substring(2)));

        assertThat(found("0" + number.substring(0, 5) + "-" + number.substring(5)))
                .contains(word);
        assertThat(found("0031 " + number)).contains(word);
    }

    @Test
    void byCardReferenceAndMailAddress() {
        customer(with("By Card", "barcode", "042" + word, "ref", "R-" + word, "email", word + "@example.com"));

        assertThat(found("042" + word)).containsExactly("By Card");
        assertThat(found("r-" + word)).containsExactly("By Card");
        assertThat(found(word + "@example")).containsExactly("By Card");
    }

    @Test
    void aPercentSignIsALetterLikeAnyOther() {
        customer("100% " + word);

        assertThat(found("0% " + word)).hasSize(1);
        assertThat(found("% 1%" + word)).isEmpty();
    }

    @Test
    void pageByPageInTheOrderOfNames() {
        for (var name : List.of("c", "a", "é", "b", "d")) {
            customer(name + " " + word);
        }

        var seen = new ArrayList<String>();
        String after = null;
        do {
            var page = cashier()
                    .queryParam("q", word)
                    .queryParam("limit", 2)
                    .queryParam("after", after == null ? "" : after)
                    .get("/api/partners")
                    .jsonPath();
            seen.addAll(page.getList("items.name", String.class));
            after = page.getString("next");
        } while (after != null);

        assertThat(seen).containsExactly("a " + word, "b " + word, "c " + word, "d " + word, "é " + word);
    }

    @Test
    void namesThatBeginWithTheWordStandAmongThoseThatHoldItInside() {
        var names = List.of("0 " + word, word + " 1", word + " " + word, "zz" + word, "ÿ " + word);
        names.forEach(name -> customer(name));

        var sorted = names.stream()
                .sorted(Comparator.comparing(name -> name.replace('ÿ', 'y')))
                .toList();
        assertThat(found(word)).containsExactlyElementsOf(sorted);
        assertThat(searched("[['name','ilike','" + word + "']]")).containsExactlyElementsOf(sorted);
        assertThat(searched("[['name','ilike','" + word + "'],['name','=ilike','zz%']]"))
                .containsExactly("zz" + word);
    }

    /** Long words are looked for by pieces of them; what has the pieces and not the word is none of them. */
    @Test
    void whatOnlyHasThePiecesOfAWordIsNotFound() {
        for (var letters : List.of(word.substring(0, 6), word.substring(0, 8), word)) {
            customer("A " + letters);
            var pieces = letters.substring(0, 3) + "-" + letters.substring(3, letters.length() - 3) + "-"
                    + letters.substring(letters.length() - 3);
            customer("B " + pieces);

            assertThat(searched("[['name','ilike','" + letters + "']]"))
                    .contains("A " + letters)
                    .doesNotContain("B " + pieces);
        }
    }

    @Test
    void anOdooDomainMindsAccents() {
        customer("Zoë " + word);

        assertThat(searched("[['name','ilike','zoë " + word + "']]")).hasSize(1);
        assertThat(searched("[['name','ilike','zoe " + word + "']]")).isEmpty();
    }

    @Test
    void howeverMuchIsKnownOfThem() {
        customer(with(word, "email", "x".repeat(200) + "@example.com", "ref", "R".repeat(240)));

        assertThat(found(word)).containsExactly(word);
    }

    @Test
    void aPageLimitBeyondReasonIsRefused() {
        cashier().queryParam("limit", 501).get("/api/partners").then().statusCode(422);
        cashier()
                .queryParam("q", word)
                .get("/api/partners")
                .then()
                .statusCode(200)
                .body("next", nullValue());
    }

    private static List<String> searched(String domain) {
        return cashier()
                .body("{\"fields\":[\"name\"],\"domain\":" + domain.replace('\'', '"') + "}")
                .post("/internal/models/res.partner/search_read")
                .jsonPath()
                .getList("name");
    }

    private static List<String> found(String typed) {
        return cashier().queryParam("q", typed).get("/api/partners").jsonPath().getList("items.name");
    }
}
