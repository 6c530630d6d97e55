package io.tillstream.config.register;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.tillstream.kit.problem.Refusal;
import io.tillstream.kit.problem.Refusal.FieldError;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What must fit together in a register: everything it uses is of its store's company and money. */
@ApplicationScoped
class RegisterRules {

    /** One row for each thing that does not fit: the field, and why. */
    private static final String MISFITS = """
            WITH home AS (
                SELECT r.id, s.company_id, c.currency_id, r.journal_id, r.cash_difference_limit
                FROM register r JOIN store s ON s.id = r.store_id JOIN company c ON c.id = s.company_id WHERE r.id = ?1)
            SELECT 'paymentMethodIds', m.name || ' belongs to another company'
            FROM home h JOIN register_payment_method x ON x.register_id = h.id JOIN payment_method m ON m.id = x.payment_method_id
            WHERE m.company_id <> h.company_id
            UNION ALL
            SELECT 'paymentMethodIds', m.name || ' is the drawer of register ' || o.code
            FROM home h JOIN register_payment_method x ON x.register_id = h.id
                JOIN payment_method m ON m.id = x.payment_method_id AND m.type = 'cash'
                JOIN register_payment_method y ON y.payment_method_id = m.id AND y.register_id <> h.id
                JOIN register o ON o.id = y.register_id AND o.active
            UNION ALL
            SELECT 'pricelistIds', p.name || ' has prices in another currency'
            FROM home h JOIN register_pricelist x ON x.register_id = h.id JOIN pricelist p ON p.id = x.pricelist_id
            WHERE p.currency_id <> h.currency_id
            UNION ALL
            SELECT 'fiscalPositionIds', p.name || ' belongs to another company'
            FROM home h JOIN register_fiscal_position x ON x.register_id = h.id JOIN fiscal_position p ON p.id = x.fiscal_position_id
            WHERE p.company_id <> h.company_id
            UNION ALL
            SELECT 'journalId', j.name || ' belongs to another company'
            FROM home h JOIN journal j ON j.id = h.journal_id WHERE j.company_id <> h.company_id""";

    /** In the current transaction, after the register was written. */
    Uni<Void> require(Register register) {
        return Panache.getSession()
                .call(session -> session.flush())
                .chain(session -> session.createNativeQuery(MISFITS, Object[].class)
                        .setParameter(1, register.id())
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new FieldError((String) row[0], (String) row[1]))
                        .toList())
                .invoke(RegisterRules::refuse)
                .replaceWithVoid();
    }

    private static void refuse(List<FieldError> misfits) {
        if (!misfits.isEmpty()) {
            throw new Refusal(422, "misfit", "Not everything fits together in this register.").withErrors(misfits);
        }
    }
}
