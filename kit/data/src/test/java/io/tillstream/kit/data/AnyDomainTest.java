package io.tillstream.kit.data;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever domain somebody writes: it finds what a filter over the same records finds, or is refused by name. */
@QuarkusTest
class AnyDomainTest extends ShopTest {

    private static final long SEED = 20261125;
    private static final int SENSIBLE = 400;
    private static final int WILD = 400;
    private static final int ROWS = 60;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> NAMES = Set.of("malformed-domain", "unfit-value", "unknown-field");
    private static final Map<Long, String> SHELVES = Map.of(1L, "Top", 2L, "Bottom", 3L, "abc");

    private List<JsonNode> records;

    @BeforeEach
    void aShopWithRowsOfEveryKind() throws Exception {
        sql("DELETE FROM sample");
        sql("DELETE FROM sample_shelf");
        sql("INSERT INTO shelf (id, name) VALUES (1, 'Top'), (2, 'Bottom'), (3, 'abc')"
                + " ON CONFLICT (id) DO UPDATE SET name = EXCLUDED.name");
        sql("INSERT INTO sample_owner VALUES (1, 'Ann'), (2, 'Top') ON CONFLICT DO NOTHING");
        var random = new Random(SEED);
        for (int id = 1; id <= ROWS; id++) {
            sql("INSERT INTO sample VALUES (" + id + ", " + row(random) + ")");
            for (int shelf = 1; shelf <= 3; shelf++) {
                if (random.nextInt(3) == 0) {
                    sql("INSERT INTO sample_shelf VALUES (" + id + ", " + shelf + ")");
                }
            }
        }
        records = new ArrayList<>();
        JSON.readTree(ask("search_read", JSON.createArrayNode()).asString()).forEach(records::add);
        assertThat(records).hasSize(ROWS);
    }

    @Test
    void aSensibleDomainFindsWhatAFilterFinds() throws Exception {
        var domains = new AnyDomain(SEED);
        for (int i = 0; i < SENSIBLE; i++) {
            var domain = domains.sensible();
            var answer = ask("search", domain);
            assertThat(answer.statusCode())
                    .as("%s: %s", domain, answer.asString())
                    .isEqualTo(200);
            assertThat(ids(answer)).as(domain.toString()).isEqualTo(filtered(domain));
        }
    }

    /** The first terms through other records become joins, further ones do not; they mean the same. */
    @Test
    void aTermMeansTheSameBehindManyThroughOtherRecords() throws Exception {
        var domains = new AnyDomain(SEED + 2);
        for (int i = 0; i < SENSIBLE; i++) {
            var domain = JSON.createArrayNode();
            for (int before = 0; before < 8; before++) {
                domain.add("|").addArray().add("id").add(">").add(0);
                domain.addArray().add("shelf_ids").add("in").addArray().add(before);
            }
            domain.addAll(domains.sensible());
            assertThat(ids(ask("search", domain))).as(domain.toString()).isEqualTo(filtered(domain));
        }
    }

    @Test
    void hundredsOfTermsThroughOtherRecordsArePlannedAtOnce() throws Exception {
        var all = JSON.createArrayNode();
        var any = JSON.createArrayNode();
        for (int i = 0; i < 200; i++) {
            all.addArray().add("shelf_id.name").add("!=").add("none " + i);
            all.addArray().add("shelf_ids").add("in").addArray().add(1).add(2).add(3);
            any.add("|").addArray().add("shelf_ids.name").add("=").add("none " + i);
        }
        any.addArray().add("shelf_ids.name").add("=").add("abc");
        assertThatItIsQuick(all);
        assertThatItIsQuick(any);

        var different = JSON.createArrayNode();
        for (int i = 0; i < 64; i++) {
            different.addArray().add("shelf_ids.name").add("!=").add("none " + i);
        }
        assertThatItIsQuick(different);
        different.addArray().add("shelf_ids.name").add("!=").add("one more");
        assertThat(ask("search", different).jsonPath().getString("detail")).contains("at most 64");
    }

    private void assertThatItIsQuick(ArrayNode domain) throws Exception {
        var begin = System.nanoTime();
        var found = ids(ask("search", domain));
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(1));
        assertThat(found).isEqualTo(filtered(domain)).isNotEmpty();
    }

    @Test
    void anyOtherIsRefusedByName() {
        var domains = new AnyDomain(SEED + 1);
        for (int i = 0; i < WILD; i++) {
            var domain = domains.wild();
            var answer = ask("search", domain);
            if (answer.statusCode() != 200) {
                assertThat(answer.statusCode())
                        .as("%s: %s", domain, answer.asString())
                        .isEqualTo(422);
                assertThat(answer.jsonPath().getString("type"))
                        .as(domain.toString())
                        .isIn(NAMES);
            }
        }
        assertThat(ask("search_count", JSON.createArrayNode()).asString()).isEqualTo("" + ROWS);
    }

    @Test
    void aDomainOfAThousandTermsWorksAndALargerOneIsRefused() {
        var deep = JSON.createArrayNode();
        for (int i = 0; i < 999; i++) {
            deep.add("!");
        }
        deep.addArray().add("id").add("=").add(1);
        assertThat(ask("search", deep).statusCode()).isEqualTo(200);

        var wide = JSON.createArrayNode();
        for (int i = 0; i < 10_000; i++) {
            wide.addArray().add("id").add("!=").add(i);
        }
        var refused = ask("search", wide);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.jsonPath().getString("type")).isEqualTo("malformed-domain");
        while (wide.size() > 1_000) {
            wide.remove(wide.size() - 1);
        }
        assertThat(ask("search", wide).statusCode()).isEqualTo(200);
    }

    private List<Long> filtered(ArrayNode domain) {
        var filter = new InMemory(SHELVES);
        return records.stream()
                .filter(record -> filter.matches(record, domain))
                .map(record -> record.path("id").asLong())
                .toList();
    }

    private static List<Long> ids(Response answer) throws Exception {
        var ids = new ArrayList<Long>();
        JSON.readTree(answer.asString()).forEach(id -> ids.add(id.asLong()));
        return ids;
    }

    private Response ask(String verb, ArrayNode domain) {
        return given().auth()
                .oauth2(tokens.admin())
                .contentType("application/json")
                .body(JSON.createObjectNode().set("domain", domain).toString())
                .post("/internal/models/" + Samples.NAME + "/" + verb);
    }

    private static String row(Random random) {
        return String.join(
                ", ",
                any(random, "NULL", "''", "'abc'", "'abd'", "'b'", "'zz'"),
                any(random, "NULL", "''", "'ABC'", "'xabcx'", "'back\\'", "'100%'", "'it''s'", "'a_b'"),
                any(random, "NULL", "'abc'", "'other'"),
                any(random, "NULL", "0", "1", "-1", "7"),
                any(random, "NULL", "0", "2.5", "-0.25", "7"),
                any(random, "NULL", "0.00", "2.50", "1.00", "1000000000"),
                any(random, "NULL", "true", "false"),
                any(random, "NULL", "'2026-01-01'", "'2025-12-31'", "'2030-01-01'"),
                any(
                        random,
                        "NULL",
                        "'2026-01-01 10:00:00+00'",
                        "'2026-01-01 12:00:01+02'",
                        "'1990-01-01 00:00:00+00'",
                        "'2026-01-01 10:00:00.5+00'",
                        "'2026-01-01 10:00:01.999999+00'",
                        "'2026-01-01 09:59:59.000001+00'"),
                any(random, "NULL", "1", "2", "3"),
                any(random, "NULL", "1", "2"),
                any(random, "NULL", "1", "99"));
    }

    private static String any(Random random, String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
