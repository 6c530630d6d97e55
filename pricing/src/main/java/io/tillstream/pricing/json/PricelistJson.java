package io.tillstream.pricing.json;

import io.tillstream.pricing.PricingRefusal;
import io.tillstream.pricing.Refused;
import io.tillstream.pricing.pricelist.Moment;
import io.tillstream.pricing.pricelist.PriceBase;
import io.tillstream.pricing.pricelist.PriceRule;
import io.tillstream.pricing.pricelist.Pricelist;
import io.tillstream.pricing.pricelist.PricelistItem;
import io.tillstream.pricing.pricelist.PricelistItem.AppliesTo;
import io.tillstream.pricing.pricelist.PricelistResolver;
import io.tillstream.pricing.pricelist.Product;
import io.tillstream.pricing.pricelist.ResolvedPrice;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads pricelists whose items are shaped as Odoo's {@code product.pricelist.item}. */
public final class PricelistJson {
    private PricelistJson() {}

    static Map<String, Object> resolve(Fields input) {
        PricelistResolver resolver = new PricelistResolver(lists(input), OrderJson.currency(input));
        ResolvedPrice price = resolver.resolve(
                input.id("pricelistId"),
                product(input.object("product")),
                input.number("quantity"),
                Moment.parse(input.string("date")));
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("price", price.price());
        result.put("rounded", price.rounded());
        result.put("item", price.item());
        return result;
    }

    /** The item, for a reader that has its own names for what an item refers to. */
    public static PricelistItem item(Fields item, Long target, Long basePricelist) {
        return new PricelistItem(
                appliesTo(item),
                target,
                item.number("min_quantity", BigDecimal.ZERO),
                moment(item, "date_start"),
                moment(item, "date_end"),
                rule(item, basePricelist));
    }

    public static AppliesTo appliesTo(Fields item) {
        return item.choice("applied_on", Words.APPLIED_ON, AppliesTo.ALL);
    }

    private static List<Pricelist> lists(Fields input) {
        List<Pricelist> lists = new ArrayList<>();
        for (Fields list : input.objects("pricelists")) {
            List<PricelistItem> items = new ArrayList<>();
            for (Fields item : list.objects("items")) {
                try {
                    items.add(item(item, target(item), item.id("base_pricelist_id", null)));
                } catch (PricingRefusal refusal) {
                    throw refusal.in("pricelist " + list.id("id") + ", item " + items.size());
                }
            }
            lists.add(new Pricelist(list.id("id"), list.string("currency", null), items));
        }
        return lists;
    }

    private static Long target(Fields item) {
        return switch (appliesTo(item)) {
            case VARIANT -> item.id("product_id", null);
            case TEMPLATE -> item.id("product_tmpl_id", null);
            case CATEGORY -> item.id("categ_id", null);
            case ALL -> null;
        };
    }

    private static Product product(Fields product) {
        return new Product(
                product.id("id"),
                product.id("templateId"),
                product.number("listPrice"),
                product.number("standardPrice", BigDecimal.ZERO),
                product.ids("categories"));
    }

    private static PriceRule rule(Fields item, Long basePricelist) {
        return switch (item.string("compute_price", "fixed")) {
            case "fixed" -> new PriceRule.Fixed(item.number("fixed_price", BigDecimal.ZERO));
            case "percentage" ->
                new PriceRule.Percentage(base(item, basePricelist), item.number("percent_price", BigDecimal.ZERO));
            case "formula" ->
                new PriceRule.Formula(
                        base(item, basePricelist),
                        item.number("price_discount", null),
                        item.number("price_round", null),
                        item.number("price_surcharge", null),
                        item.number("price_min_margin", null),
                        item.number("price_max_margin", null));
            default ->
                throw new PricingRefusal(
                        Refused.INVALID_VALUE, "a price cannot be made by \"" + item.string("compute_price") + "\"");
        };
    }

    private static PriceBase base(Fields item, Long basePricelist) {
        PriceBase.Kind kind = item.choice("base", Words.BASE, PriceBase.Kind.LIST_PRICE);
        return new PriceBase(kind, kind == PriceBase.Kind.PRICELIST ? basePricelist : null);
    }

    private static Moment moment(Fields item, String field) {
        return item.has(field) ? Moment.parse(item.string(field)) : null;
    }
}
