package io.tillstream.config.product;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.tillstream.kit.data.model.ModelWriter;
import io.tillstream.kit.identity.Caller;
import io.tillstream.kit.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.UnaryOperator;

/** {@code create}, {@code write} and {@code unlink} of Odoo clients; all records of one call change together. */
@ApplicationScoped
class ProductWriter implements ModelWriter {

    private final EditProducts editing;
    private final Caller caller;

    ProductWriter(EditProducts editing, Caller caller) {
        this.editing = editing;
        this.caller = caller;
    }

    @Override
    public String model() {
        return "product.product";
    }

    @Override
    public Uni<Long> create(JsonNode values) {
        requireManager();
        return editing.create(new ProductValues(values).over(ProductDraft.BLANK))
                .map(Product::id);
    }

    @Override
    public Uni<Void> write(List<Long> ids, JsonNode values) {
        requireManager();
        return changeAll(ids, new ProductValues(values)::over);
    }

    /** What was sold must stay readable. */
    @Override
    public Uni<Void> unlink(List<Long> ids) {
        requireManager();
        return changeAll(ids, ProductDraft::archived);
    }

    /** In the order of ids, so that two calls cannot lock each other out. */
    private Uni<Void> changeAll(List<Long> ids, UnaryOperator<ProductDraft> change) {
        return Panache.withTransaction(() -> Multi.createFrom()
                .items(ids.stream().distinct().sorted())
                .onItem()
                .transformToUniAndConcatenate(id -> editing.change(id, null, change))
                .collect()
                .last()
                .replaceWithVoid());
    }

    private void requireManager() {
        if (!caller.isManager()) {
            throw Refusal.forbidden("Only managers and administrators change products.");
        }
    }
}
