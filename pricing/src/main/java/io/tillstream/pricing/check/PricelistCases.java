package io.tillstream.pricing.check;

import io.tillstream.pricing.Currency;
import io.tillstream.pricing.PricingRefusal;
import io.tillstream.pricing.json.Fields;
import io.tillstream.pricing.json.PricelistJson;
import io.tillstream.pricing.pricelist.Moment;
import io.tillstream.pricing.pricelist.Pricelist;
import io.tillstream.pricing.pricelist.PricelistItem;
import io.tillstream.pricing.pricelist.PricelistResolver;
import io.tillstream.pricing.pricelist.Product;
import io.tillstream.pricing.pricelist.ResolvedPrice;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Prices of products on pricelists, by quantity and time. */
final class PricelistCases implements Cases {
    private static final Currency CURRENCY = Currency.of("case", 2);
    private static final String PARENT = " / ";

    private final Names lists;
    private final Names variants;
    private final Names templates = new Names("template");
    private final Names categories = new Names("category");
    private final Fields products;
    private final PricelistResolver resolver;

    PricelistCases(Fields file) {
        this.products = file.object("products");
        this.lists = new Names("pricelist", file.object("pricelists"));
        this.variants = new Names("product", products);
        for (Object category : file.list("categories")) {
            categories.add(String.valueOf(category));
        }
        for (String product : products.fields().keySet()) {
            templates.add(products.object(product).string("template"));
        }
        this.resolver = new PricelistResolver(pricelists(file.object("pricelists")), CURRENCY);
    }

    @Override
    public List<String> differences(Fields oneCase) {
        Comparison comparison = new Comparison(CURRENCY.decimalPlaces());
        Fields expected = oneCase.object("expected");
        ResolvedPrice price = resolver.resolve(
                lists.id(oneCase.string("pricelist")),
                product(oneCase.string("product")),
                oneCase.number("quantity"),
                Moment.parse(oneCase.string("date")));
        comparison.exact("result", expected, "price", price.price());
        comparison.amount("result", expected, "price_rounded", price.rounded());
        Integer item = expected.has("item") ? Integer.valueOf(expected.integer("item", -1)) : null;
        comparison.same("item", item, price.item());
        return comparison.differences();
    }

    private Product product(String name) {
        Fields product = products.object(name);
        return new Product(
                variants.id(name),
                templates.id(product.string("template")),
                product.number("list_price").add(product.number("price_extra", BigDecimal.ZERO)),
                product.number("standard_price"),
                upwards(product.string("category")));
    }

    /** The category and those above it; a file names a category by its whole path. */
    private List<Long> upwards(String path) {
        List<Long> found = new ArrayList<>();
        for (String rest = path; rest != null; rest = parent(rest)) {
            found.add(categories.id(rest));
        }
        return found;
    }

    private static String parent(String path) {
        int cut = path.lastIndexOf(PARENT);
        return cut < 0 ? null : path.substring(0, cut);
    }

    private List<Pricelist> pricelists(Fields byName) {
        List<Pricelist> found = new ArrayList<>();
        for (String name : byName.fields().keySet()) {
            List<PricelistItem> items = new ArrayList<>();
            for (Fields item : byName.object(name).objects("items")) {
                try {
                    items.add(item(item));
                } catch (PricingRefusal refusal) {
                    throw refusal.in("pricelist " + name + ", item " + items.size());
                }
            }
            found.add(new Pricelist(lists.id(name), null, items));
        }
        return found;
    }

    private PricelistItem item(Fields item) {
        Long target =
                switch (PricelistJson.appliesTo(item)) {
                    case VARIANT -> Long.valueOf(variants.id(item.string("product")));
                    case TEMPLATE -> Long.valueOf(templates.id(item.string("template")));
                    case CATEGORY -> Long.valueOf(categories.id(item.string("category")));
                    case ALL -> null;
                };
        boolean nested = item.has("base_pricelist");
        return PricelistJson.item(item, target, nested ? Long.valueOf(lists.id(item.string("base_pricelist"))) : null);
    }
}
