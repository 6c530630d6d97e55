package io.tillstream.config.product;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.tillstream.kit.identity.Caller;
import io.tillstream.kit.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;

/** Variants of one product stand below it, one level deep: else nobody could say whose price holds for whom. */
@ApplicationScoped
class VariantRules {

    private static final String MISFIT = """
            SELECT 'names a product that is not there' WHERE NOT EXISTS (
                SELECT 1 FROM product p WHERE p.id = ?2 AND (p.company_id IS NULL OR p.company_id = ?3))
            UNION ALL
            SELECT 'names a product that is a variant itself' FROM product p WHERE p.id = ?2 AND p.template_id <> p.id
            UNION ALL
            SELECT 'cannot be, for this product has variants of its own'
            WHERE EXISTS (SELECT 1 FROM product v WHERE v.template_id = ?1 AND v.id <> ?1)
            """;

    private final Caller caller;

    VariantRules(Caller caller) {
        this.caller = caller;
    }

    /** In the current transaction, after the product was written. */
    Uni<Void> require(Product product) {
        if (product.templateId == null || product.templateId.equals(product.id())) {
            return Uni.createFrom().voidItem();
        }
        return Panache.getSession()
                .call(session -> session.flush())
                .chain(session -> session.createNativeQuery(MISFIT, String.class)
                        .setParameter(1, product.id())
                        .setParameter(2, product.templateId)
                        .setParameter(3, caller.companyId())
                        .getResultList())
                .invoke(why -> {
                    if (!why.isEmpty()) {
                        throw Refusal.invalid("templateId", why.get(0));
                    }
                })
                .replaceWithVoid();
    }
}
