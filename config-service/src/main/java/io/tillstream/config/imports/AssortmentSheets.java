package io.tillstream.config.imports;

import io.tillstream.kit.data.imports.JoinTable;
import io.tillstream.kit.data.imports.SheetKind;
import java.util.List;

/** What is sold, and for how much. Odoo's names for a product's columns are in its lists and in its importable exports. */
final class AssortmentSheets {

    private static final String NEXT_VERSION = "version = t.version + 1";

    private static final String VARIANTS_OF_VARIANTS = """
            WITH variant AS (SELECT t.id, t.template_id FROM product t WHERE t.id = ANY (:ids) AND t.template_id <> t.id)
            SELECT v.id, 'template', 'is a variant itself' FROM variant v JOIN product p ON p.id = v.template_id
            WHERE p.template_id <> p.id
            UNION ALL
            SELECT v.id, 'template', 'cannot be, for the product has variants of its own' FROM variant v
            WHERE EXISTS (SELECT 1 FROM product p WHERE p.template_id = v.id)""";

    private AssortmentSheets() {}

    static List<SheetKind> all() {
        return List.of(units(), categories(), products(), pricelists(), prices());
    }

    private static SheetKind units() {
        return SheetKind.named("uoms", "uom.uom", "uom")
                .text("code")
                .required()
                .longest(64)
                .unique()
                .text("name")
                .keptWhenEmpty()
                .text("category")
                .required()
                .keptWhenEmpty()
                .number("rounding")
                .required()
                .keptWhenEmpty()
                .knownBy("code");
    }

    private static SheetKind categories() {
        return SheetKind.named("pos-categories", "pos.category", "pos_category")
                .text("code")
                .required()
                .longest(64)
                .unique()
                .text("name")
                .keptWhenEmpty()
                .longest(200)
                .reference("parent", References.CATEGORY)
                .in("parent_id")
                .integer("sequence")
                .keptWhenEmpty()
                .whenNew("10")
                .integer("color")
                .keptWhenEmpty()
                .whenNew("0")
                .flag("active")
                .whenNew("true")
                .knownBy("code")
                .below("parent")
                .misfit("""
                        WITH RECURSIVE above AS (
                            SELECT id AS record, parent_id AS id FROM pos_category WHERE id = ANY (:ids)
                            UNION
                            SELECT a.record, c.parent_id FROM pos_category c JOIN above a ON c.id = a.id)
                        SELECT record, 'parent', 'would put the category below itself' FROM above WHERE id = record""")
                .onChange(NEXT_VERSION);
    }

    private static SheetKind products() {
        return SheetKind.named("products", "product.product", "product")
                .ofCompany("t.company_id IS NULL OR t.company_id = :company", "company_id")
                .text("company")
                .onlyRead()
                .text("code")
                .alsoCalled("Internal Reference", "default_code")
                .longest(64)
                .unique()
                .text("name")
                .alsoCalled("Product Name", "Product")
                .keptWhenEmpty()
                .longest(200)
                .text("barcode")
                .alsoCalled("EAN13")
                .longest(64)
                .unique()
                .number("list_price")
                .alsoCalled("Sales Price", "Sale Price", "lst_price", "Public Price", "price", "listPrice")
                .keptWhenEmpty()
                .whenNew("0")
                .number("standard_price")
                .alsoCalled("Cost", "standardPrice")
                .keptWhenEmpty()
                .whenNew("0")
                .references(
                        "categories",
                        References.CATEGORY,
                        new JoinTable("product_category", "product_id", "category_id"))
                .alsoCalled(
                        "POS Product Category",
                        "POS Product Categories",
                        "Point of Sale Category",
                        "Point of Sale Categories",
                        "PoS Category",
                        "pos_categ_ids",
                        "pos_categ_id")
                .references("taxes", References.TAX, new JoinTable("product_tax", "product_id", "tax_id"))
                .alsoCalled("Customer Taxes", "Sales Taxes", "taxes_id")
                .reference("uom", References.UOM)
                .alsoCalled("Unit of Measure", "uom_id", "Unit")
                .in("uom_id")
                .keptWhenEmpty()
                .whenNew("(SELECT min(u.id) FROM uom u)")
                .reference("income_account", References.ACCOUNT)
                .alsoCalled("Income Account", "property_account_income_id")
                .in("income_account_id")
                .flag("to_weight")
                .alsoCalled("To Weigh With Scale", "To Weight", "toWeight")
                .whenNew("false")
                .flag("available_in_pos")
                .alsoCalled("Available in POS", "availableInPos")
                .whenNew("true")
                .flag("sale_ok")
                .alsoCalled("Can be Sold", "Sales", "saleOk")
                .whenNew("true")
                .flag("active")
                .whenNew("true")
                .text("description")
                .alsoCalled("Sales Description", "description_sale")
                .longest(2000)
                .choice("tracking", "none", "lot", "serial")
                .keptWhenEmpty()
                .whenNew("'none'")
                .reference(Variants.TEMPLATE, References.PRODUCT)
                .in("template_id")
                .text(Variants.VARIANT)
                .longest(200)
                .text(Variants.VALUES)
                .alsoCalled(Variants.VALUE_NAMES)
                .onlyRead()
                .goesOn()
                .text(Variants.EXTRA)
                .alsoCalled("Variant Price Extra")
                .onlyRead()
                .text(Variants.ATTRIBUTE)
                .alsoCalled(Variants.ATTRIBUTE_NAMES)
                .onlyRead()
                .goesOn()
                .text(Variants.ATTRIBUTE_VALUES)
                .alsoCalled(Variants.ATTRIBUTE_VALUE_NAMES)
                .onlyRead()
                .goesOn()
                .knownBy("barcode")
                .knownBy("code")
                .elseKnownBy("name")
                .active("t.active")
                .beside(Variants.TEMPLATE)
                .misfit(VARIANTS_OF_VARIANTS)
                .reshaped(Variants::of)
                .onChange(NEXT_VERSION);
    }

    private static SheetKind pricelists() {
        return SheetKind.named("pricelists", "product.pricelist", "pricelist")
                .text("code")
                .required()
                .longest(64)
                .unique()
                .text("name")
                .keptWhenEmpty()
                .longest(200)
                .reference("currency", References.CURRENCY)
                .in("currency_id")
                .required()
                .integer("sequence")
                .keptWhenEmpty()
                .whenNew("10")
                .flag("active")
                .whenNew("true")
                .knownBy("code")
                .onChange(NEXT_VERSION);
    }

    /** A price has no code: it is known by the list, what it is for, how many of it, and when it begins. */
    private static SheetKind prices() {
        return SheetKind.named("pricelist-items", "product.pricelist.item", "pricelist_item")
                .reference("pricelist", References.PRICELIST)
                .in("pricelist_id")
                .required()
                .choice("applied_on", "3_global", "2_product_category", "1_product", "0_product_variant")
                .required()
                .reference("product", References.PRODUCT)
                .in("product_id")
                .reference("category", References.CATEGORY)
                .in("category_id")
                .number("min_quantity")
                .keptWhenEmpty()
                .whenNew("0")
                .instant("date_start")
                .instant("date_end")
                .choice("compute_price", "fixed", "percentage", "formula")
                .required()
                .number("fixed_price")
                .number("percent_price")
                .choice("base", "list_price", "standard_price", "pricelist")
                .keptWhenEmpty()
                .whenNew("'list_price'")
                .reference("base_pricelist", References.PRICELIST)
                .in("base_pricelist_id")
                .number("price_discount")
                .number("price_surcharge")
                .number("price_round")
                .number("price_min_margin")
                .number("price_max_margin")
                .knownBy("pricelist", "applied_on", "product", "category", "min_quantity", "date_start");
    }
}
