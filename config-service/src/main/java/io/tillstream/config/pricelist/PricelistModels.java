package io.tillstream.config.pricelist;

import io.tillstream.contracts.RecordEvent.ConfigChanged;
import io.tillstream.contracts.Topics;
import io.tillstream.kit.data.model.Model;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** How pricelists and their items look outside. */
@Singleton
class PricelistModels {

    private static final String SCOPE =
            "SELECT string_agg(cast(p.id AS text), ',' ORDER BY p.id) FROM register_pricelists(:configId) p(id)";

    @Produces
    @Singleton
    @Named("product.pricelist")
    Model pricelists() {
        return Model.named("product.pricelist", "Pricelist", "pricelist")
                .text("name", "Name", "t.name")
                .text("code", "Code", "t.code")
                .many2one(
                        "currency_id",
                        "Currency",
                        "res.currency",
                        "t.currency_id",
                        "(SELECT c.code FROM currency c WHERE c.id = t.currency_id)")
                .integer("sequence", "Sequence", "t.sequence")
                .one2many("item_ids", "Items", "product.pricelist.item", "pricelist_item", "pricelist_id")
                .flag("active", "Active", "t.active")
                .instant("write_date", "Changed", "t.write_date")
                .defaultOrder("t.sequence")
                .segment("t.active AND t.id = ANY (ARRAY(SELECT register_pricelists(:configId)))")
                .fingerprint(SCOPE)
                .fingerprintFollows("pos.config", "product.pricelist.item")
                .publishedOn(Topics.CONFIG, ConfigChanged.class, "'product.pricelist:' || t.id");
    }

    @Produces
    @Singleton
    @Named("product.pricelist.item")
    Model items() {
        return Model.named("product.pricelist.item", "Pricelist item", "pricelist_item")
                .many2one(
                        "pricelist_id", "Pricelist", "product.pricelist", "t.pricelist_id", pricelist("t.pricelist_id"))
                .selection(
                        "applied_on",
                        "Applied on",
                        "t.applied_on",
                        "3_global",
                        "All products",
                        "2_product_category",
                        "Category",
                        "1_product",
                        "Product",
                        "0_product_variant",
                        "Product variant")
                .many2one("product_tmpl_id", "Template", "product.product", TEMPLATE, templateName())
                .many2one(
                        "product_id",
                        "Product",
                        "product.product",
                        "(CASE WHEN t.applied_on = '0_product_variant' THEN t.product_id END)",
                        PRODUCT)
                .many2one(
                        "categ_id",
                        "Category",
                        "pos.category",
                        "t.category_id",
                        "(SELECT c.name FROM pos_category c WHERE c.id = t.category_id)")
                .number("min_quantity", "Minimum quantity", "t.min_quantity")
                .instant("date_start", "From", "t.date_start")
                .instant("date_end", "Until", "t.date_end")
                .selection(
                        "compute_price",
                        "Computation",
                        "t.compute_price",
                        "fixed",
                        "Fixed price",
                        "percentage",
                        "Discount",
                        "formula",
                        "Formula")
                .money("fixed_price", "Fixed price", "t.fixed_price")
                .number("percent_price", "Percent off", "t.percent_price")
                .selection(
                        "base",
                        "Based on",
                        "t.base",
                        "list_price",
                        "Sales price",
                        "standard_price",
                        "Cost",
                        "pricelist",
                        "Other pricelist")
                .many2one(
                        "base_pricelist_id",
                        "Other pricelist",
                        "product.pricelist",
                        "t.base_pricelist_id",
                        pricelist("t.base_pricelist_id"))
                .number("price_discount", "Discount percent", "t.price_discount")
                .money("price_surcharge", "Extra fee", "t.price_surcharge")
                .number("price_round", "Rounding", "t.price_round")
                .money("price_min_margin", "Minimum margin", "t.price_min_margin")
                .money("price_max_margin", "Maximum margin", "t.price_max_margin")
                .instant("write_date", "Changed", "t.write_date")
                .displayName("(" + pricelist("t.pricelist_id") + " || ' / ' || t.applied_on)")
                .segment("t.pricelist_id = ANY (ARRAY(SELECT register_pricelists(:configId)))")
                .fingerprint(SCOPE)
                .fingerprintFollows("pos.config", "product.pricelist.item")
                .publishedOn(Topics.CONFIG, ConfigChanged.class, "'product.pricelist.item:' || t.id");
    }

    /** Whichever of its variants an item for a template names, it holds for all of them. */
    private static final String TEMPLATE =
            "(SELECT coalesce(p.template_id, p.id) FROM product p WHERE p.id = t.product_id)";

    private static String templateName() {
        return "(SELECT p.name FROM product p WHERE p.id = " + TEMPLATE + ")";
    }

    private static final String PRODUCT = "(SELECT p.name FROM product p WHERE p.id = t.product_id)";

    private static String pricelist(String column) {
        return "(SELECT l.name FROM pricelist l WHERE l.id = " + column + ")";
    }
}
