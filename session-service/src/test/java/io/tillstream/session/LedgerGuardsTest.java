package io.tillstream.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tillstream.session.fixture.OrderStandIn;
import io.tillstream.session.fixture.Till;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** What the database refuses whoever writes: an entry that does not balance, and a change of what is posted. */
@ShopTest
class LedgerGuardsTest {

    @Inject
    Pool pool;

    private final Till till = Till.fresh();

    @Test
    void noEntryIsCommittedThatDoesNotBalance() {
        var id = closed();
        var unbalanced = """
                WITH entry AS (
                    INSERT INTO journal_entry (session_id, company_id, journal_id, journal, ref, date, currency)
                    VALUES (%d, 1, 1, 'Point of Sale', 'by hand', '2026-11-21', 'EUR') RETURNING id)
                INSERT INTO journal_line (entry_id, account_id, account_code, account_name, account_type, label, debit, credit)
                SELECT id, 1, '1', 'Cash', 'asset_cash', 'one sided', 5, 0 FROM entry
                """.formatted(id);

        assertThatThrownBy(() -> pool.query(unbalanced).executeAndAwait()).hasMessageContaining("does not balance");
    }

    @Test
    void whatIsPostedIsNeverChanged() {
        var id = closed();

        for (var change : new String[] {
            "UPDATE journal_line SET debit = 1 WHERE entry_id IN (SELECT id FROM journal_entry WHERE session_id = %d)",
            "DELETE FROM statement_line WHERE session_id = %d",
            "UPDATE z_report SET number = 9 WHERE session_id = %d",
            "DELETE FROM cash_move WHERE session_id = %d"
        }) {
            assertThatThrownBy(() -> pool.query(change.formatted(id)).executeAndAwait())
                    .hasMessageContaining("is written once");
        }
        assertThat(till.get("/api/sessions/" + id + "/report").jsonPath().getInt("number"))
                .isEqualTo(1);
    }

    private long closed() {
        var id = till.opened("10.00");
        OrderStandIn.start().ordersOf(id).cash("12.10");
        till.move(id, "out", "2.10").then().statusCode(201);
        till.startClosing(id).then().statusCode(200);
        till.close(id, "20.00").then().statusCode(200);
        return id;
    }
}
