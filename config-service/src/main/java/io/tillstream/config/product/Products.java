package io.tillstream.config.product;

import io.quarkus.panache.common.Parameters;
import io.smallrye.mutiny.Uni;
import io.tillstream.config.edit.Records;
import io.tillstream.kit.page.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class Products extends Records<Product> {

    private static final String OF_COMPANY =
            "(companyId is null or companyId = :company) and id > :after and active = :active";

    private static final String MATCHING = " and (name ilike :like escape '!' or code = :text or barcode = :text)";

    Products() {
        super("product", "product.product");
    }

    /** @param text part of the name, or a whole code or barcode; null for all */
    Uni<List<Product>> page(long company, String text, boolean archived, PageRequest page) {
        var values = Parameters.with("company", company)
                .and("after", page.afterId(0))
                .and("active", !archived);
        var query = OF_COMPANY;
        if (text != null && !text.isBlank()) {
            query += MATCHING;
            values = values.and("like", "%" + escaped(text.strip()) + "%").and("text", text.strip());
        }
        return find(query + " order by id", values).page(0, page.fetch()).list();
    }

    private static String escaped(String text) {
        return text.replaceAll("([!%_])", "!$1");
    }
}
