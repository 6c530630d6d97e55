package io.tillstream.pricing.browser;

import io.tillstream.pricing.json.JsonText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What a till could ask the engine, drawn by lot and the same for the same seed. */
final class Questions {
    private static final int TAXES = 6;
    private static final int GROUP = 6;

    private final Random random;

    Questions(long seed) {
        this.random = new Random(seed);
    }

    String order() {
        Map<String, Object> order = new HashMap<>(Map.of(
                "currency", currency(),
                "taxRounding", any("round_per_line", "round_globally"),
                "taxes", taxes(),
                "lines", lines(),
                "payments", List.of(payment("p"), payment("q"))));
        if (random.nextBoolean()) {
            order.put("cashRounding", cashRounding());
        }
        return JsonText.of(order);
    }

    String price() {
        return JsonText.of(Map.of(
                "currency", currency(),
                "pricelistId", random.nextInt(3),
                "quantity", BigDecimal.valueOf(random.nextInt(24) - 4, 1),
                "date", any("2026-03-01", "2026-03-15 12:00:00", "2026-04-30T23:59:59Z"),
                "product", product(),
                "pricelists", List.of(pricelist(0), pricelist(1), pricelist(2))));
    }

    String adaption() {
        return JsonText.of(Map.of(
                "taxes", taxes(),
                "taxIds", List.of(random.nextInt(GROUP + 1)),
                "unitPrice", BigDecimal.valueOf(random.nextInt(100_000), 3),
                "mappings", List.of(mapping(), mapping(), mapping())));
    }

    private Map<String, Object> currency() {
        return Map.of("code", "X", "decimalPlaces", random.nextInt(4));
    }

    private Map<String, Object> cashRounding() {
        return Map.of(
                "rounding", any("0.05", "0.1", "1", "0.25"),
                "method", any("HALF-UP", "UP", "DOWN"),
                "strategy", any("add_invoice_line", "biggest_tax"),
                "cashOnly", random.nextBoolean());
    }

    private List<Object> taxes() {
        List<Object> taxes = new ArrayList<>();
        for (int id = 0; id < TAXES; id++) {
            taxes.add(Map.of(
                    "id", id,
                    "amount_type", any("percent", "percent", "fixed", "division"),
                    "amount", BigDecimal.valueOf(random.nextInt(4000) - 500, 2),
                    "price_include", random.nextBoolean(),
                    "include_base_amount", random.nextBoolean(),
                    "is_base_affected", random.nextBoolean(),
                    "sequence", random.nextInt(3),
                    "tax_group_id", random.nextInt(2)));
        }
        taxes.add(Map.of("id", GROUP, "amount_type", "group", "children_tax_ids", List.of(3, 0, 5)));
        return taxes;
    }

    private List<Object> lines() {
        List<Object> lines = new ArrayList<>();
        for (int id = 0; id < 1 + random.nextInt(5); id++) {
            lines.add(Map.of(
                    "id", String.valueOf(id),
                    "quantity", BigDecimal.valueOf(random.nextInt(20_000) - 5_000, 3),
                    "unitPrice", BigDecimal.valueOf(random.nextInt(1_000_000), random.nextInt(5)),
                    "discountPercent", random.nextInt(4) * 10,
                    "taxIds", any(List.of(), List.of(random.nextInt(TAXES), random.nextInt(GROUP + 1)))));
        }
        return lines;
    }

    private Map<String, Object> payment(String id) {
        return Map.of("id", id, "kind", any("cash", "bank", "pay_later"), "amount", random.nextInt(1000), "tip", 0);
    }

    private Map<String, Object> product() {
        return Map.of(
                "id", random.nextInt(2),
                "templateId", 1,
                "listPrice", BigDecimal.valueOf(random.nextInt(10_000), 2),
                "standardPrice", BigDecimal.valueOf(random.nextInt(5_000), 2),
                "categories", List.of(3, 2, 1));
    }

    private Map<String, Object> pricelist(int id) {
        List<Object> items = new ArrayList<>();
        for (int i = 0; i < random.nextInt(6); i++) {
            items.add(item(id));
        }
        return Map.of("id", id, "items", items);
    }

    private Map<String, Object> item(int list) {
        Map<String, Object> item = new HashMap<>(Map.of(
                "applied_on", any("0_product_variant", "1_product", "2_product_category", "3_global"),
                "product_id", 1,
                "product_tmpl_id", 1,
                "categ_id", 1 + random.nextInt(4),
                "compute_price", any("fixed", "percentage", "formula"),
                "min_quantity", any(0, 1, 2),
                "base", any("list_price", "standard_price", list < 2 ? "pricelist" : "list_price"),
                "base_pricelist_id", list + 1,
                "date_start", any(false, "2026-03-01 00:00:00")));
        item.put("fixed_price", BigDecimal.valueOf(random.nextInt(2000), 2));
        item.put("percent_price", BigDecimal.valueOf(random.nextInt(600) - 100, 1));
        item.put("price_discount", BigDecimal.valueOf(random.nextInt(600) - 100, 1));
        item.put("price_round", any("0", "0.05", "0.5", "3"));
        item.put("price_surcharge", any("0", "-0.01", "0.25"));
        item.put("price_min_margin", any("0", "-1"));
        item.put("price_max_margin", any("0", "2"));
        return item;
    }

    private Map<String, Object> mapping() {
        return Map.of("tax_src_id", random.nextInt(GROUP + 1), "tax_dest_id", any(false, random.nextInt(GROUP + 1)));
    }

    private Object any(Object... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
