package io.tillstream.bench.rpc;

import java.util.List;
import java.util.Map;
import java.util.Random;

/** What is asked: the same names and products in every run. */
final class Questions {

    /** Of the names in customers.sql. */
    private static final List<String> STEMS =
            List.of("Bakker", "Visser", "Jans", "Mulder", "Smit", "Meijer", "Peter", "Dijk", "Groen", "Hoek");

    private static final List<String> ENDINGS = List.of("sma", "stra", "man", "berg", "veld", "huis", "kamp", "meer");
    private static final List<String> FIELDS = List.of("name", "email", "phone", "city", "ref");
    private static final int CUSTOMERS = 100;
    private static final int PRODUCTS = 500;

    private static final String BY_NAME = """
            SELECT id, name, email, phone, city, ref FROM partner
            WHERE name ILIKE ? AND active AND company_id = 1 ORDER BY sort_name, id LIMIT 100""";

    private static final String BY_ID = """
            SELECT p.*, (SELECT array_agg(c.category_id) FROM product_category c WHERE c.product_id = p.id) AS categories,
                   (SELECT array_agg(x.tax_id) FROM product_tax x WHERE x.product_id = p.id) AS taxes
            FROM product p WHERE p.id = ANY (?)""";

    private final Random random = new Random(8);
    private final List<Long> products;

    Questions(List<Long> products) {
        this.products = products;
    }

    /** What a person types: a surname, or the beginning of one. */
    Question customersByName() {
        var stem = any(STEMS);
        return customersByName(random.nextInt(4) == 0 ? stem : stem + any(ENDINGS));
    }

    private String any(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static Question customersByName(String name) {
        List<Object> domain = List.of(List.of("name", "ilike", name));
        return new Question(
                "res.partner",
                "search_read",
                List.of(domain),
                Map.of("fields", FIELDS, "limit", CUSTOMERS),
                Map.of("domain", domain, "fields", FIELDS, "limit", CUSTOMERS),
                BY_NAME,
                List.of("%" + name + "%"));
    }

    Question productsById() {
        var begin = random.nextInt(products.size() - PRODUCTS);
        var ids = products.subList(begin, begin + PRODUCTS);
        return new Question(
                "product.product", "read", List.of(ids), Map.of(), Map.of("ids", ids), BY_ID, List.of((Object)
                        ids.toArray(Long[]::new)));
    }
}
