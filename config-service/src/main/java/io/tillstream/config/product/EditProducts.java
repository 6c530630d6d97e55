package io.tillstream.config.product;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.tillstream.config.edit.Edits;
import io.tillstream.kit.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.UnaryOperator;

/** Somebody changes what is sold. */
@ApplicationScoped
class EditProducts {

    private final Products products;
    private final Edits edits;
    private final VariantRules variants;
    private final Caller caller;

    EditProducts(Products products, Edits edits, VariantRules variants, Caller caller) {
        this.products = products;
        this.edits = edits;
        this.variants = variants;
        this.caller = caller;
    }

    Uni<Product> create(ProductDraft draft) {
        var product = new Product().become(draft.requireName());
        return Panache.withTransaction(
                () -> unit(product).chain(() -> edits.create(products, product)).call(variants::require));
    }

    /** @param ifMatch what the caller read, or null */
    Uni<Product> change(long id, String ifMatch, UnaryOperator<ProductDraft> change) {
        var company = caller.companyId();
        return Panache.withTransaction(() -> edits.change(products, id, ifMatch, product -> {
                    if (!product.isSoldBy(company)) {
                        throw products.unknown(id);
                    }
                    var unit = product.uomId;
                    product.become(change.apply(product.draft()).requireName());
                    product.uomId = product.uomId == null ? unit : product.uomId;
                })
                .call(variants::require));
    }

    Uni<Product> archive(long id, String ifMatch) {
        return change(id, ifMatch, ProductDraft::archived);
    }

    private static Uni<Void> unit(Product product) {
        if (product.uomId != null) {
            return Uni.createFrom().voidItem();
        }
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("SELECT min(id) FROM uom", Long.class)
                        .getSingleResult())
                .invoke(first -> product.uomId = first)
                .replaceWithVoid();
    }
}
