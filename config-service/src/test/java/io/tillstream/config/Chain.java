package io.tillstream.config;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import io.tillstream.kit.testing.TestServers;
import io.tillstream.kit.testing.Tokens;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;

/** The demo chain, loaded into a real database: what every test of this service starts from. */
@QuarkusTestResource(TestServers.class)
public abstract class Chain {

    protected static final Tokens TOKENS = Tokens.ofTestServers();

    /** Ids are given in the order of the files. */
    protected static final long COMPANY = 1;

    protected static final long DAM = 1;
    protected static final long UTRECHT = 2;
    protected static final long MAIN_TILL = 1;
    protected static final long COFFEE_BAR = 2;
    protected static final long UTRECHT_TILL = 3;

    @Inject
    protected Pool database;

    @BeforeEach
    void isLoaded() {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> given().get("/q/health/ready").statusCode() == 200);
    }

    protected static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    protected static RequestSpecification admin() {
        return as(TOKENS.admin());
    }

    /** The gateway, loading for a till. */
    public static RequestSpecification tillsService() {
        return aService();
    }

    protected static RequestSpecification aService() {
        return as(TOKENS.service("pos-gateway"));
    }

    protected long number(String sql, Object... values) {
        return database.preparedQuery(sql)
                .execute(Tuple.from(values))
                .map(rows -> rows.iterator().next().getLong(0))
                .await()
                .indefinitely();
    }

    protected void execute(String sql, Object... values) {
        database.preparedQuery(sql).execute(Tuple.from(values)).await().indefinitely();
    }

    /** The id of the row that a person calls by this code. */
    protected long idOf(String table, String code) {
        return number("SELECT by_code($1, $2)", table, code);
    }
}
