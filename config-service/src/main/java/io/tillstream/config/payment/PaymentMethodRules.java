package io.tillstream.config.payment;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.tillstream.kit.problem.Refusal;
import io.tillstream.kit.problem.Refusal.FieldError;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What a close books by a payment method must have its accounts; here it is said, where it can be put right. */
@ApplicationScoped
class PaymentMethodRules {

    /** One row for each thing that is missing or another company's: the field, and why. */
    private static final String MISFITS = """
            WITH method AS (
                SELECT m.*, j.name AS journal, j.company_id AS journal_company, j.default_account_id, j.profit_account_id,
                    j.loss_account_id, c.pos_receivable_account_id
                FROM payment_method m JOIN company c ON c.id = m.company_id LEFT JOIN journal j ON j.id = m.journal_id
                WHERE m.id = ?1 AND m.active)
            SELECT 'journalId', journal || ' belongs to another company' FROM method WHERE journal_company <> company_id
            UNION ALL
            SELECT 'journalId', journal || ' has no default account' FROM method
            WHERE journal_id IS NOT NULL AND default_account_id IS NULL
                AND (type = 'cash' OR outstanding_account_id IS NULL)
            UNION ALL
            SELECT 'journalId', journal || ' has no accounts for counted differences, profit and loss' FROM method
            WHERE journal_id IS NOT NULL AND (profit_account_id IS NULL OR loss_account_id IS NULL)
            UNION ALL
            SELECT 'receivableAccountId', 'is needed, for the company names none either' FROM method
            WHERE receivable_account_id IS NULL AND pos_receivable_account_id IS NULL
            UNION ALL
            SELECT 'receivableAccountId', a.code || ' belongs to another company'
            FROM method m JOIN account a ON a.id = m.receivable_account_id WHERE a.company_id <> m.company_id
            UNION ALL
            SELECT 'outstandingAccountId', a.code || ' belongs to another company'
            FROM method m JOIN account a ON a.id = m.outstanding_account_id WHERE a.company_id <> m.company_id
            """;

    /** In the current transaction, after the method was written. An archived one may lack what it likes. */
    Uni<Void> require(PaymentMethod method) {
        return Panache.getSession()
                .call(session -> session.flush())
                .chain(session -> session.createNativeQuery(MISFITS, Object[].class)
                        .setParameter(1, method.id())
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new FieldError((String) row[0], (String) row[1]))
                        .toList())
                .invoke(PaymentMethodRules::refuse)
                .replaceWithVoid();
    }

    private static void refuse(List<FieldError> misfits) {
        if (!misfits.isEmpty()) {
            throw new Refusal(422, "misfit", "A close could not be booked with this payment method.")
                    .withErrors(misfits);
        }
    }
}
