package io.tillstream.session.records;

import io.tillstream.contracts.SessionEvent.SessionOpened;
import io.tillstream.contracts.Topics;
import io.tillstream.kit.data.model.Model;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** Sessions as tills and Odoo clients see them. */
public class SessionModels {

    /**
     * Its state goes out by the events of {@code pos.sessions}; the topic is named here only so that a record says the
     * number of its register's last event.
     */
    @Produces
    @Singleton
    @Named("pos.session")
    Model session() {
        return Model.named("pos.session", "Point of sale session", "session")
                .text("name", "Session", "t.name")
                .selection(
                        "state",
                        "Status",
                        "t.state",
                        "opening_control",
                        "Opening control",
                        "opened",
                        "In progress",
                        "closing_control",
                        "Closing control",
                        "closed",
                        "Closed & posted")
                .many2one("config_id", "Register", "pos.config", "t.register_id", configName())
                .many2one(
                        "user_id",
                        "Opened by",
                        "res.users",
                        "coalesce(t.opened_by, t.user_id)",
                        copyName("res.users", "coalesce(t.opened_by, t.user_id)"))
                .instant("start_at", "Opening date", "t.opened_at")
                .instant("stop_at", "Closing date", "t.closed_at")
                .money("cash_register_balance_start", "Starting balance", "t.opening_cash")
                .money("cash_register_balance_end_real", "Ending balance", "t.counted_cash")
                .money("cash_register_difference", "Cash difference", "t.cash_difference")
                .text("opening_notes", "Opening notes", "t.opening_notes")
                .text("closing_notes", "Closing notes", "t.closing_notes")
                .many2one(
                        "store_id",
                        "Store",
                        "tillstream.store",
                        "t.store_id",
                        copyName("tillstream.store", "t.store_id"))
                .many2one(
                        "company_id", "Company", "res.company", "t.company_id", copyName("res.company", "t.company_id"))
                .text("currency", "Currency", "t.currency")
                .integer("order_count", "Orders", "t.order_count")
                .money("total_payments_amount", "Total", "t.total")
                .one2many(
                        "statement_line_ids",
                        "Statement lines",
                        "account.bank.statement.line",
                        "statement_line",
                        "session_id")
                .instant("create_date", "Created on", "t.created_at")
                .instant(
                        "write_date",
                        "Last updated on",
                        "coalesce(t.closed_at, t.closing_at, t.opened_at, t.created_at)")
                .segment("t.register_id = :configId AND t.state <> 'closed'")
                .visible("t.store_id = ANY (:stores)")
                .defaultOrder("t.id DESC")
                .publishedOn(Topics.SESSIONS, SessionOpened.class, "t.register_id");
    }

    private static String configName() {
        return copyName("pos.config", "t.register_id");
    }

    static String copyName(String model, String id) {
        return "(SELECT c.record->>'name' FROM copy c WHERE c.model = '" + model + "' AND c.id = " + id + ")";
    }
}
