package io.tillstream.session.records;

import static io.tillstream.session.records.SessionModels.copyName;

import io.tillstream.kit.data.model.FieldType;
import io.tillstream.kit.data.model.Model;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** Journal entries and statement lines as Odoo clients see them. */
public class LedgerModels {

    private static final String OF_ENTRY =
            "t.entry_id IN (SELECT e.id FROM journal_entry e JOIN session s ON s.id = e.session_id"
                    + " WHERE s.store_id = ANY (:stores))";
    private static final String OF_SESSION =
            "t.session_id IN (SELECT s.id FROM session s WHERE s.store_id = ANY (:stores))";
    private static final String SESSION_NAME = "(SELECT s.name FROM session s WHERE s.id = t.session_id)";

    private static final String ENTRY_COMPANY = "(SELECT e.company_id FROM journal_entry e WHERE e.id = t.entry_id)";
    private static final String SESSION_COMPANY = "(SELECT s.company_id FROM session s WHERE s.id = t.session_id)";

    @Produces
    @Singleton
    @Named("account.move")
    Model move() {
        return Model.named("account.move", "Journal entry", "journal_entry")
                .text("name", "Number", "t.ref || ' ' || t.id")
                .text("ref", "Reference", "t.ref")
                .field("date", FieldType.DATE, "Date", "t.date")
                .many2one("journal_id", "Journal", "account.journal", "t.journal_id", "t.journal")
                .many2one(
                        "company_id", "Company", "res.company", "t.company_id", copyName("res.company", "t.company_id"))
                .many2one("pos_session_id", "Session", "pos.session", "t.session_id", SESSION_NAME)
                .selection("state", "Status", "'posted'", "posted", "Posted")
                .one2many("line_ids", "Journal items", "account.move.line", "journal_line", "entry_id")
                .displayName("t.ref || ' ' || t.id")
                .visible(OF_SESSION);
    }

    @Produces
    @Singleton
    @Named("account.move.line")
    Model line() {
        return Model.named("account.move.line", "Journal item", "journal_line")
                .text("name", "Label", "t.label")
                .many2one(
                        "move_id",
                        "Journal entry",
                        "account.move",
                        "t.entry_id",
                        "(SELECT e.ref FROM journal_entry e WHERE e.id = t.entry_id)")
                .many2one(
                        "account_id",
                        "Account",
                        "account.account",
                        "t.account_id",
                        "t.account_code || ' ' || t.account_name")
                .money("debit", "Debit", "t.debit")
                .money("credit", "Credit", "t.credit")
                .money("balance", "Balance", "t.debit - t.credit")
                .many2one(
                        "tax_line_id", "Originator tax", "account.tax", "t.tax_id", copyName("account.tax", "t.tax_id"))
                .money("tax_base_amount", "Base amount", "t.tax_base")
                .many2one("partner_id", "Partner", "res.partner", "t.partner_id", null)
                .many2one("company_id", "Company", "res.company", ENTRY_COMPANY, copyName("res.company", ENTRY_COMPANY))
                .displayName("t.label")
                .visible(OF_ENTRY);
    }

    @Produces
    @Singleton
    @Named("account.bank.statement.line")
    Model statementLine() {
        return Model.named("account.bank.statement.line", "Bank statement line", "statement_line")
                .text("payment_ref", "Label", "t.label")
                .money("amount", "Amount", "t.amount")
                .many2one(
                        "journal_id",
                        "Journal",
                        "account.journal",
                        "t.journal_id",
                        copyName("account.journal", "t.journal_id"))
                .many2one(
                        "move_id",
                        "Journal entry",
                        "account.move",
                        "t.entry_id",
                        "(SELECT e.ref FROM journal_entry e WHERE e.id = t.entry_id)")
                .many2one("pos_session_id", "Session", "pos.session", "t.session_id", SESSION_NAME)
                .many2one(
                        "payment_method_id",
                        "Payment method",
                        "pos.payment.method",
                        "t.payment_method_id",
                        copyName("pos.payment.method", "t.payment_method_id"))
                .many2one(
                        "company_id",
                        "Company",
                        "res.company",
                        SESSION_COMPANY,
                        copyName("res.company", SESSION_COMPANY))
                .displayName("t.label")
                .visible(OF_SESSION);
    }
}
