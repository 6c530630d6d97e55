package io.tillstream.config.product;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.tillstream.config.edit.Records;
import io.tillstream.kit.page.PageRequest;
import io.tillstream.kit.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class Categories extends Records<Category> {

    private static final String IS_BELOW_ITSELF = """
            WITH RECURSIVE above AS (
                SELECT parent_id AS id FROM pos_category WHERE id = ?1
                UNION
                SELECT c.parent_id FROM pos_category c JOIN above a ON c.id = a.id)
            SELECT EXISTS (SELECT 1 FROM above WHERE id = ?1)""";

    Categories() {
        super("category", "pos.category");
    }

    Uni<List<Category>> page(boolean archived, PageRequest page) {
        return find("active = ?1 and id > ?2 order by id", !archived, page.afterId(0))
                .page(0, page.fetch())
                .list();
    }

    /** In the current transaction, after the category was written. */
    Uni<Void> requireTree(Category category) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(IS_BELOW_ITSELF, Boolean.class)
                        .setParameter(1, category.id())
                        .getSingleResult())
                .invoke(circle -> {
                    if (circle) {
                        throw Refusal.invalid("parentId", "would put the category below itself");
                    }
                })
                .replaceWithVoid();
    }
}
