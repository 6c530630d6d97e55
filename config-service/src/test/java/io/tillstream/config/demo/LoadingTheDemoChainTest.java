package io.tillstream.config.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.tillstream.config.Chain;
import io.tillstream.kit.testing.KafkaProbe;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class LoadingTheDemoChainTest extends Chain {

    private static final Path FILES = Path.of("../deploy/demo-chain");

    @Inject
    DemoChain chain;

    /** Other tests add records of their own, so rows are counted by the codes of the file. */
    @ParameterizedTest
    @CsvSource({
        "currencies, currency",
        "companies, company",
        "accounts, account",
        "journals, journal",
        "stores, store",
        "tax-groups, tax_group",
        "taxes, tax",
        "fiscal-positions, fiscal_position",
        "cash-roundings, cash_rounding",
        "uoms, uom",
        "pos-categories, pos_category",
        "products, product",
        "pricelists, pricelist",
        "payment-methods, payment_method",
        "registers, register"
    })
    void bringsEveryRowOfAFile(String file, String table) throws IOException {
        var codes = CsvRows.json(FILES.resolve(file + ".csv"));
        var loaded = number(
                "SELECT count(*) FROM json_to_recordset(cast(cast($1 AS text) AS json)) AS r(code text) JOIN " + table
                        + " t ON t.code = r.code",
                codes);
        assertThat(loaded).isEqualTo(rowsOf(file)).isPositive();
    }

    @ParameterizedTest
    @CsvSource({
        "fiscal-position-taxes, fiscal_position_tax",
        "barcode-rules, barcode_rule",
        "pricelist-items, pricelist_item",
    })
    void bringsEveryRowWithoutACode(String file, String table) throws IOException {
        assertThat(number("SELECT count(*) FROM " + table + " WHERE id <= $1", rowsOf(file)))
                .isEqualTo(rowsOf(file));
    }

    @Test
    void knowsTheAccountsThatHaveATaskOfTheirOwn() {
        aService()
                .body("{}")
                .post("/internal/models/res.company/search_read")
                .then()
                .body("[0].transfer_account_id[1]", equalTo("1290 Cash in Transit"))
                .body("[0].rounding_difference_account_id[1]", equalTo("4910 Rounding Difference"))
                .body("[0].pos_receivable_account_id[1]", equalTo("1310 Receivable (Point of Sale)"));
    }

    @Test
    void putsTheMoneyOfACardOnTheAccountOfItsJournal() {
        aService()
                .body("{\"domain\": [[\"code\", \"=\", \"CARD\"]]}")
                .post("/internal/models/pos.payment.method/search_read")
                .then()
                .body("[0].outstanding_account_id[1]", equalTo("1110 Outstanding Card Receipts"));
    }

    @Test
    void tellsTheOtherServicesOfEveryRecord() {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
                        KafkaProbe.ofTestServers().events("pos.config").stream()
                                .map(event -> event.key())
                                .distinct())
                .contains("product.product:219", "pos.config:3", "res.users:4", "account.account:19", "res.company:1"));
    }

    @Test
    void changesNothingWhenTheServiceStartsAgain() {
        var before = state();
        assertThat(chain.load(FILES).await().atMost(Duration.ofSeconds(20))).isFalse();
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void saysWhichFileNamesSomethingThatIsNotThere(@TempDir Path edited) throws IOException {
        try (var files = Files.list(FILES)) {
            for (var file : files.toList()) {
                Files.copy(file, edited.resolve(file.getFileName()));
            }
        }
        Files.writeString(edited.resolve("stores.csv"), "company,code,name\nNOBODY,X,A store of nobody\n");
        assertThat(DemoStep.all(edited)).anySatisfy(step -> {
            assertThat(step.file()).isEqualTo("stores.csv");
            assertThatThrownBy(() -> database.withTransaction(step::run).await().indefinitely())
                    .hasMessageContaining("stores.csv")
                    .hasMessageContaining("there is no company with the code \"NOBODY\"");
        });
        assertThat(number("SELECT count(*) FROM store WHERE name = 'A store of nobody'"))
                .isZero();
    }

    private long state() {
        return number("SELECT (SELECT count(*) FROM product) + (SELECT coalesce(sum(last), 0) FROM outbox_sequence)");
    }

    private static long rowsOf(String file) throws IOException {
        try (var lines = Files.lines(FILES.resolve(file + ".csv"))) {
            return lines.filter(line -> !line.isBlank()).count() - 1;
        }
    }
}
