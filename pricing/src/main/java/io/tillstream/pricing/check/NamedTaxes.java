package io.tillstream.pricing.check;

import io.tillstream.pricing.PricingRefusal;
import io.tillstream.pricing.Refused;
import io.tillstream.pricing.json.Fields;
import io.tillstream.pricing.json.TaxJson;
import io.tillstream.pricing.tax.Tax;
import io.tillstream.pricing.tax.TaxBook;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The taxes of a file, which knows them by name; their place in the file decides between equal sequences. */
final class NamedTaxes {
    private final Map<String, Long> ids = new LinkedHashMap<>();
    private final List<String> names = new ArrayList<>();
    private final TaxBook book;

    NamedTaxes(Fields byName) {
        for (String name : byName.fields().keySet()) {
            ids.put(name, (long) names.size());
            names.add(name);
        }
        List<Tax> taxes = new ArrayList<>();
        for (String name : names) {
            taxes.add(tax(name, byName.object(name)));
        }
        book = TaxBook.of(taxes);
    }

    TaxBook book() {
        return book;
    }

    String name(long id) {
        return names.get((int) id);
    }

    long id(String name) {
        Long id = ids.get(name);
        if (id == null) {
            throw new PricingRefusal(Refused.UNKNOWN_TAX, "there is no tax \"" + name + "\"");
        }
        return id;
    }

    List<Long> ids(Fields fields, String field) {
        List<Long> found = new ArrayList<>();
        for (Object name : fields.list(field)) {
            found.add(id(String.valueOf(name)));
        }
        return found;
    }

    private Tax tax(String name, Fields tax) {
        return TaxJson.tax(tax, id(name), name, tax.has("children") ? ids(tax, "children") : List.of());
    }
}
