package io.tillstream.session.accounting;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tillstream.session.ShopTest;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** A company whose journals name no income: each product and tax must do so, and that is asked before a session begins. */
@ShopTest
class SoldWithoutAccountTest {

    private static final AtomicLong NEXT = new AtomicLong(70_000);

    @Inject
    SoldWithoutAccount soldWithoutAccount;

    @Inject
    Pool pool;

    private final long company = NEXT.incrementAndGet();

    @Test
    void aProductThatNamesNoneIsFound() {
        product(true, 8010L);
        assertThatCode(this::require).doesNotThrowAnyException();
        product(false, null);
        assertThatCode(this::require).doesNotThrowAnyException();

        product(true, null);

        assertThatThrownBy(this::require).hasMessageContaining("product Tulips: income account");
    }

    @Test
    void aTaxThatNamesNoneIsFoundButAGroupNeedsNone() {
        tax("group");
        assertThatCode(this::require).doesNotThrowAnyException();

        tax("percent");

        assertThatThrownBy(this::require).hasMessageContaining("tax Eco: account");
    }

    private void require() {
        soldWithoutAccount.requireNone(company).await().atMost(Duration.ofSeconds(10));
    }

    private void product(boolean active, Long account) {
        copy(
                "product.product",
                new JsonObject()
                        .put("display_name", "Tulips")
                        .put("active", active)
                        .put("available_in_pos", true)
                        .put("company_id", company)
                        .put("income_account_id", account == null ? false : account));
    }

    private void tax(String type) {
        copy(
                "account.tax",
                new JsonObject()
                        .put("name", "Eco")
                        .put("active", true)
                        .put("amount_type", type)
                        .put("company_id", company)
                        .put("account_id", false));
    }

    private void copy(String model, JsonObject record) {
        pool.preparedQuery("INSERT INTO copy (model, id, version, record) VALUES ($1, $2, 1, $3)")
                .execute(Tuple.of(model, NEXT.incrementAndGet(), record))
                .await()
                .atMost(Duration.ofSeconds(10));
    }
}
