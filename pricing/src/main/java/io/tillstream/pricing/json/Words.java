package io.tillstream.pricing.json;

import io.tillstream.pricing.pricelist.PriceBase;
import io.tillstream.pricing.pricelist.PricelistItem.AppliesTo;
import io.tillstream.pricing.rounding.CashRounding.Strategy;
import io.tillstream.pricing.rounding.Direction;
import io.tillstream.pricing.tax.TaxRoundingMethod;
import io.tillstream.pricing.tax.TaxType;
import io.tillstream.pricing.tender.Tender;
import java.util.Map;

/** What Odoo's words mean here. */
public final class Words {
    public static final Map<String, TaxRoundingMethod> TAX_ROUNDING = Map.of(
            "round_per_line", TaxRoundingMethod.ROUND_PER_LINE,
            "round_globally", TaxRoundingMethod.ROUND_GLOBALLY);

    public static final Map<String, TaxType> TAX_TYPE = Map.of(
            "percent", TaxType.PERCENT,
            "fixed", TaxType.FIXED,
            "division", TaxType.DIVISION,
            "group", TaxType.GROUP);

    public static final Map<String, Direction> DIRECTION =
            Map.of("HALF-UP", Direction.HALF_UP, "UP", Direction.UP, "DOWN", Direction.DOWN);

    public static final Map<String, Strategy> STRATEGY =
            Map.of("add_invoice_line", Strategy.ADD_LINE, "biggest_tax", Strategy.BIGGEST_TAX);

    public static final Map<String, AppliesTo> APPLIED_ON = Map.of(
            "0_product_variant", AppliesTo.VARIANT,
            "1_product", AppliesTo.TEMPLATE,
            "2_product_category", AppliesTo.CATEGORY,
            "3_global", AppliesTo.ALL);

    public static final Map<String, PriceBase.Kind> BASE = Map.of(
            "list_price", PriceBase.Kind.LIST_PRICE,
            "standard_price", PriceBase.Kind.STANDARD_PRICE,
            "pricelist", PriceBase.Kind.PRICELIST);

    public static final Map<String, Tender.Kind> PAYMENT = Map.of(
            "cash", Tender.Kind.CASH,
            "bank", Tender.Kind.BANK,
            "pay_later", Tender.Kind.PAY_LATER);

    private Words() {}
}
