package io.tillstream.config.first;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.tillstream.config.Chain;
import jakarta.inject.Inject;
import java.util.Currency;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AnAdministratorIsThereAlreadyTest extends Chain {

    private static final FirstCompany STRANGER =
            new FirstCompany("stranger", "secret-enough", "MINE", "Mine", Currency.getInstance("EUR"));

    @Inject
    BeginCompany beginning;

    @Test
    void nobodyElseComesInThisWay() {
        assertThat(beginning.begin(STRANGER).await().indefinitely()).isFalse();
        assertThat(number("SELECT count(*) FROM app_user WHERE login = 'stranger'"))
                .isZero();
        assertThat(number("SELECT count(*) FROM company WHERE code = 'MINE'")).isZero();
        given().get("/q/health/ready").then().statusCode(200);
    }
}
