package io.tillstream.partner.demo;

import static io.tillstream.partner.Shop.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.tillstream.contracts.Topics;
import io.tillstream.kit.testing.TestServers;
import io.tillstream.partner.ConfigStandIn;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
@QuarkusTestResource(ConfigStandIn.class)
class DemoChainTest {

    private static final Path FILE = Path.of("../deploy/demo-chain/partners.csv");

    @Inject
    Pool pool;

    @Inject
    DemoPartners partners;

    @Inject
    Codes codes;

    @BeforeEach
    void anEmptyDatabase() {
        pool.query("DELETE FROM partner").executeAndAwait();
    }

    @Test
    void theFilesCustomersAreLoadedAndToldOf() {
        var rows = CsvFile.read(FILE);

        assertThat(load(rows)).isEqualTo(rows.size()).isGreaterThanOrEqualTo(200);

        var business = pool.query("SELECT id, fiscal_position_id FROM partner WHERE ref = 'C0010'")
                .executeAndAwait()
                .iterator()
                .next();
        assertThat(business.getLong(1)).isEqualTo(5);
        await().untilAsserted(() ->
                assertThat(said(Topics.PARTNERS, business.getLong(0))).hasSize(1));
    }

    @Test
    void theServiceIsReadyOnlyWhenTheyAreThere() {
        var chain = new DemoChain(partners, codes, Optional.of(FILE.getParent().toString()));
        assertThat(chain.call().getStatus()).isEqualTo(Status.DOWN);

        chain.load(new StartupEvent());

        await().until(() -> chain.call().getStatus() == Status.UP);
        assertThat(partners.isEmpty().await().indefinitely()).isFalse();
    }

    @Test
    void aDatabaseWithCustomersIsLeftAlone() {
        var rows = List.of(Map.of("company", "GRACHT", "name", "One"));
        load(rows);

        assertThat(load(rows)).isZero();
        assertThat(partners.isEmpty().await().indefinitely()).isFalse();
    }

    @Test
    void withoutADemoChainTheServiceIsReadyAtOnce() {
        RestAssured.get("/q/health/ready").then().statusCode(200);
    }

    private int load(List<Map<String, String>> rows) {
        return codes.read().chain(book -> partners.write(rows, book)).await().indefinitely();
    }
}
