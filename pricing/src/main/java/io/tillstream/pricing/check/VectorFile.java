package io.tillstream.pricing.check;

import io.tillstream.pricing.PricingRefusal;
import io.tillstream.pricing.Refused;
import io.tillstream.pricing.json.Fields;
import io.tillstream.pricing.json.Json;
import java.util.ArrayList;
import java.util.List;

/** A file of cases: inputs with the results that are known for them. Its first keys tell what the cases are of. */
public final class VectorFile {
    private final Cases cases;
    private final List<Fields> all;

    private VectorFile(Cases cases, List<Fields> all) {
        this.cases = cases;
        this.all = all;
    }

    /** @throws PricingRefusal {@code invalid-json}, {@code invalid-value} if the text is no such file */
    public static VectorFile parse(String text) {
        Fields file = Fields.of(Json.parse(text), "the file");
        List<Fields> all = file.objects("cases");
        if (!file.has("cases")) {
            throw new PricingRefusal(Refused.INVALID_VALUE, "the file has no cases");
        }
        return new VectorFile(kindOf(file, all), all);
    }

    /** The ids of the cases, in order. */
    public List<String> ids() {
        return all.stream().map(VectorFile::id).toList();
    }

    /** What one case gives otherwise than is known. */
    public List<String> differences(int index) {
        try {
            return cases.differences(all.get(index));
        } catch (PricingRefusal refusal) {
            return List.of("refused (" + refusal.code() + "): " + refusal.getMessage());
        }
    }

    /** All cases. */
    public CheckReport check() {
        List<String> lines = new ArrayList<>();
        int differ = 0;
        for (int i = 0; i < all.size(); i++) {
            List<String> differences = differences(i);
            differ += differences.isEmpty() ? 0 : 1;
            for (String difference : differences) {
                lines.add(id(all.get(i)) + " " + difference);
            }
        }
        return new CheckReport(all.size(), differ, lines);
    }

    private static Cases kindOf(Fields file, List<Fields> all) {
        if (file.has("pricelists")) {
            return new PricelistCases(file);
        }
        if (file.has("fiscal_positions")) {
            return new FiscalCases(file);
        }
        if (!file.has("taxes")) {
            throw new PricingRefusal(Refused.INVALID_VALUE, "the file holds neither taxes nor pricelists");
        }
        return !all.isEmpty() && all.get(0).has("lines") ? new OrderCases(file) : new LineCases(file);
    }

    private static String id(Fields oneCase) {
        return oneCase.has("id") ? String.valueOf(oneCase.fields().get("id")) : "(no id)";
    }
}
