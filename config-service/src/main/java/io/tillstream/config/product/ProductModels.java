package io.tillstream.config.product;

import io.tillstream.contracts.RecordEvent.ConfigChanged;
import io.tillstream.contracts.Topics;
import io.tillstream.kit.data.model.Model;
import io.tillstream.kit.identity.Roles;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** How products and their categories look outside. */
@Singleton
class ProductModels {

    /** The ids are found once for the whole query; a register that names no category shows everything. */
    private static final String SHOWN = "ANY (ARRAY(SELECT register_assortment(:configId)))";

    private static final String ASSORTMENT =
            "SELECT cast(register_is_limited(:configId) AS text) || coalesce((SELECT string_agg(cast(c.id AS text), ',' ORDER BY c.id)"
                    + " FROM register_assortment(:configId) c(id)), '')";

    /** What an article costs the shop is nobody's business at a till, except where the till must make prices from it. */
    private static final String PRICES_BY_COST =
            "EXISTS (SELECT 1 FROM pricelist_item i WHERE i.base = 'standard_price'"
                    + " AND i.pricelist_id = ANY (ARRAY(SELECT register_pricelists(:configId))))";

    private static final String IS_UNLIMITED = "(SELECT NOT register_is_limited(:configId))";

    @Produces
    @Singleton
    @Named("product.product")
    Model products() {
        return Model.named("product.product", "Product", "product")
                .text("display_name", "Display name", DISPLAY_NAME)
                .text("name", "Name", "t.name")
                .writable()
                .required()
                .text("default_code", "Internal reference", "t.code")
                .writable()
                .text("barcode", "Barcode", "t.barcode")
                .writable()
                .money("list_price", "Sales price", "t.list_price")
                .writable()
                .money("lst_price", "Public price", "t.list_price")
                .writable()
                .money("standard_price", "Cost", "t.standard_price")
                .readableBy(Roles.MANAGER, Roles.ADMIN, Roles.SERVICE)
                .writable()
                .loadedWhen(PRICES_BY_COST)
                .many2many("taxes_id", "Taxes", "account.tax", "product_tax", "product_id", "tax_id")
                .writable()
                .many2many(
                        "pos_categ_ids", "Categories", "pos.category", "product_category", "product_id", "category_id")
                .writable()
                .integer("product_tmpl_id", "Template", "coalesce(t.template_id, t.id)")
                .text("variant", "Variant", "t.variant")
                .writable()
                .selection(
                        "tracking",
                        "Tracking",
                        "t.tracking",
                        "none",
                        "No tracking",
                        "lot",
                        "By lots",
                        "serial",
                        "By serial number")
                .writable()
                .many2one("uom_id", "Unit", "uom.uom", "t.uom_id", "(SELECT u.name FROM uom u WHERE u.id = t.uom_id)")
                .writable()
                .flag("available_in_pos", "Sold at tills", "t.available_in_pos")
                .writable()
                .flag("to_weight", "Weighed", "t.to_weight")
                .writable()
                .flag("active", "Active", "t.active")
                .writable()
                .flag("sale_ok", "For sale", "t.sale_ok")
                .writable()
                .selection("type", "Type", "t.type", "consu", "Goods", "service", "Service", "combo", "Combo")
                .text("description_sale", "Description", "t.description")
                .writable()
                .many2one(
                        "income_account_id",
                        "Income account",
                        "account.account",
                        "t.income_account_id",
                        "(SELECT a.code || ' ' || a.name FROM account a WHERE a.id = t.income_account_id)")
                .writable()
                .many2one(
                        "company_id",
                        "Company",
                        "res.company",
                        "t.company_id",
                        "(SELECT c.name FROM company c WHERE c.id = t.company_id)")
                .text("image_url", "Picture", "('/api/products/' || t.id || '/images/' || t.image_hash)")
                .instant("write_date", "Changed", "t.write_date")
                .displayName(DISPLAY_NAME)
                .defaultOrder("t.name")
                .segment("t.active AND t.available_in_pos AND t.sale_ok"
                        + " AND (t.company_id IS NULL OR t.company_id = :companyId) AND (" + IS_UNLIMITED
                        + " OR EXISTS (SELECT 1 FROM product_category pc WHERE pc.product_id = t.id AND pc.category_id = "
                        + SHOWN + "))")
                .fingerprint(ASSORTMENT)
                .fingerprintFollows("pos.config", "pos.category", "product.pricelist.item")
                .visible("t.company_id IS NULL OR t.company_id = :companyId")
                .publishedOn(Topics.CONFIG, ConfigChanged.class, "'product.product:' || t.id");
    }

    @Produces
    @Singleton
    @Named("pos.category")
    Model categories() {
        return Model.named("pos.category", "Category", "pos_category")
                .text("name", "Name", "t.name")
                .text("code", "Code", "t.code")
                .many2one(
                        "parent_id",
                        "Parent",
                        "pos.category",
                        "t.parent_id",
                        "(SELECT p.name FROM pos_category p WHERE p.id = t.parent_id)")
                .one2many("child_ids", "Children", "pos.category", "pos_category", "parent_id")
                .integer("sequence", "Sequence", "t.sequence")
                .integer("color", "Color", "t.color")
                .flag("active", "Active", "t.active")
                .instant("write_date", "Changed", "t.write_date")
                .defaultOrder("t.sequence")
                .segment("t.active AND (" + IS_UNLIMITED + " OR t.id = " + SHOWN + ")")
                .fingerprint(ASSORTMENT)
                .fingerprintFollows("pos.config", "pos.category")
                .publishedOn(Topics.CONFIG, ConfigChanged.class, "'pos.category:' || t.id");
    }

    private static final String DISPLAY_NAME =
            "(CASE WHEN t.code IS NULL THEN t.name ELSE '[' || t.code || '] ' || t.name END)";
}
