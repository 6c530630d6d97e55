package io.tillstream.pricing.json;

import io.tillstream.pricing.fiscal.AdaptedPrice;
import io.tillstream.pricing.fiscal.FiscalPosition;
import io.tillstream.pricing.fiscal.TaxMapping;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads fiscal positions shaped as Odoo's {@code account.fiscal.position.tax}. */
final class FiscalJson {
    private FiscalJson() {}

    static Map<String, Object> adapt(Fields input) {
        AdaptedPrice adapted =
                position(input).adapt(input.number("unitPrice"), input.ids("taxIds"), TaxJson.book(input));
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("taxIds", adapted.taxIds());
        result.put("unitPrice", adapted.unitPrice());
        return result;
    }

    private static FiscalPosition position(Fields input) {
        List<TaxMapping> mappings = new ArrayList<>();
        for (Fields mapping : input.objects("mappings")) {
            mappings.add(new TaxMapping(mapping.id("tax_src_id"), mapping.id("tax_dest_id", null)));
        }
        return new FiscalPosition(mappings);
    }
}
