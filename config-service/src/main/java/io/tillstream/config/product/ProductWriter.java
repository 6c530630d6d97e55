package io.tillstream.config.product;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.tillstream.kit.data.model.ModelWriter;
import io.tillstream.kit.identity.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** {@code create}, {@code write} and {@code unlink} of Odoo clients; all records of one call change together. */
@ApplicationScoped
class ProductWriter implements ModelWriter {

    private final EditProducts editing;

    ProductWriter(EditProducts editing) {
        this.editing = editing;
    }

    @Override
    public String model() {
        return "product.product";
    }

    @Override
    public Set<String> writers() {
        return Set.of(Roles.MANAGER, Roles.ADMIN);
    }

    @Override
    public Uni<Long> create(JsonNode values) {
        return editing.create(new ProductValues(values).over(ProductDraft.BLANK))
                .map(Product::id);
    }

    @Override
    public Uni<List<Long>> createAll(List<JsonNode> records) {
        return Panache.withTransaction(() -> ModelWriter.inTurn(records, this::create));
    }

    @Override
    public Uni<Void> write(List<Long> ids, JsonNode values) {
        return changeAll(ids, new ProductValues(values)::over);
    }

    /** What was sold must stay readable. */
    @Override
    public Uni<Void> unlink(List<Long> ids) {
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
}
