package io.tillstream.config.payment;

import io.tillstream.contracts.RecordEvent.ConfigChanged;
import io.tillstream.contracts.Topics;
import io.tillstream.kit.data.model.FieldType;
import io.tillstream.kit.data.model.Model;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** How payment methods look outside. */
@Singleton
class PaymentMethodModel {

    private static final String OUTSTANDING =
            "coalesce(t.outstanding_account_id, (SELECT j.default_account_id FROM journal j WHERE j.id = t.journal_id))";

    /** A limit of 0 is not the same as none: none is false. */
    private static final String LIMIT = "coalesce(to_json(t.difference_limit), cast('false' AS json))";

    private static final String OF_REGISTER =
            "(SELECT m.payment_method_id FROM register_payment_method m WHERE m.register_id = :configId)";

    @Produces
    @Singleton
    @Named("pos.payment.method")
    Model paymentMethods() {
        return Model.named("pos.payment.method", "Payment method", "payment_method")
                .text("name", "Name", "t.name")
                .text("code", "Code", "t.code")
                .selection("type", "Type", "t.type", "cash", "Cash", "bank", "Bank", "pay_later", "Customer account")
                .flag("is_cash_count", "Cash", "(t.type = 'cash')")
                .many2one(
                        "journal_id",
                        "Journal",
                        "account.journal",
                        "t.journal_id",
                        "(SELECT j.name FROM journal j WHERE j.id = t.journal_id)")
                .many2one(
                        "receivable_account_id",
                        "Receivable account",
                        "account.account",
                        "t.receivable_account_id",
                        account("t.receivable_account_id"))
                .many2one(
                        "outstanding_account_id",
                        "Outstanding account",
                        "account.account",
                        OUTSTANDING,
                        account(OUTSTANDING))
                .many2one(
                        "company_id",
                        "Company",
                        "res.company",
                        "t.company_id",
                        "(SELECT c.name FROM company c WHERE c.id = t.company_id)")
                .integer("sequence", "Sequence", "t.sequence")
                .field("difference_limit", FieldType.JSON, "Most difference without approval", LIMIT)
                .flag("split_transactions", "One entry for each payment", "t.split_transactions")
                .text("use_payment_terminal", "Card terminal", "t.terminal")
                .field("terminal_settings", FieldType.JSON, "Settings of the card terminal", "t.terminal_settings")
                .flag("active", "Active", "t.active")
                .instant("write_date", "Changed", "t.write_date")
                .defaultOrder("t.sequence")
                .segment("t.active AND t.id IN " + OF_REGISTER)
                .fingerprint("SELECT string_agg(cast(s.id AS text), ',' ORDER BY s.id) FROM " + OF_REGISTER + " s(id)")
                .fingerprintFollows("pos.config")
                .visible("t.company_id = :companyId")
                .publishedOn(Topics.CONFIG, ConfigChanged.class, "'pos.payment.method:' || t.id");
    }

    private static String account(String column) {
        return "(SELECT a.code || ' ' || a.name FROM account a WHERE a.id = " + column + ")";
    }
}
