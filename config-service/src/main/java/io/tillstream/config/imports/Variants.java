package io.tillstream.config.imports;

import io.tillstream.kit.data.imports.RawLine;
import io.tillstream.kit.data.imports.RawLines;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Odoo keeps a product and its variants apart; what is sold, scanned and priced is the variant, and that is our product.
 *
 * <p>A line of a variant gets its values into its name: {@code T-shirt (Red, L)}. A line of a product with attributes
 * becomes a line for each combination of their values, known by the product's External ID and the values; the first is
 * the template of the others.
 */
final class Variants {

    /** The product whose variant a line is; its own code is as good as none. */
    static final String TEMPLATE = "template";
    /** What is its own among the variants, e.g. "Red / L". */
    static final String VARIANT = "variant";

    static final String VALUES = "variant_values";
    static final String[] VALUE_NAMES = {
        "Variant Values",
        "Attribute Values",
        "product_template_variant_value_ids",
        "product_template_attribute_value_ids",
        "Product Template Attribute Value",
        "attribute_value_ids"
    };
    static final String EXTRA = "price_extra";
    static final String ATTRIBUTE = "attribute";
    static final String[] ATTRIBUTE_NAMES = {
        "Product Attributes/Attribute", "Attribute Lines/Attribute", "attribute_line_ids/attribute_id"
    };
    static final String ATTRIBUTE_VALUES = "attribute_values";
    static final String[] ATTRIBUTE_VALUE_NAMES = {
        "Product Attributes/Values",
        "Product Attributes/Attribute Values",
        "Attribute Lines/Values",
        "attribute_line_ids/value_ids"
    };

    private static final String ID = "external_id";
    private static final int MOST = 1_000;
    private static final Pattern AMOUNT = Pattern.compile("([-+]?\\d{1,15}([.,]\\d{0,10})?)?");

    private Variants() {}

    static List<RawLine> of(RawLine line) {
        var priced = withExtra(withoutItself(line));
        var lists = lists(priced);
        if (!lists.isEmpty()) {
            return combined(priced.without(ATTRIBUTE).without(ATTRIBUTE_VALUES), lists);
        }
        var values = values(priced);
        return List.of(values.isEmpty() ? priced : named(priced, values));
    }

    private static RawLine withoutItself(RawLine line) {
        var template = line.cell(TEMPLATE);
        return !template.isEmpty() && template.equals(line.cell("code")) ? line.with(TEMPLATE, "") : line;
    }

    /** "Color: Red, Size: L", in one cell or over several rows; the attributes' names say nothing to a customer. */
    private static List<String> values(RawLine line) {
        var values = new ArrayList<String>();
        for (var cell : line.cells().getOrDefault(VALUES, List.of())) {
            for (var part : cell.split("[,;]")) {
                var value = part.substring(part.indexOf(':') + 1).strip();
                if (!value.isEmpty()) {
                    values.add(value);
                }
            }
        }
        return values;
    }

    private static RawLine named(RawLine line, List<String> values) {
        var ending = " (" + String.join(", ", values) + ")";
        var name = line.cell("name");
        var told = line.with(VARIANT, String.join(" / ", values));
        return name.isEmpty() || name.endsWith(ending) ? told : told.with("name", name + ending);
    }

    private static RawLine withExtra(RawLine line) {
        var extra = line.cell(EXTRA);
        if (extra.isEmpty() || !line.has("list_price")) {
            return line;
        }
        try {
            var sum = amount(line.cell("list_price")).add(amount(extra));
            return line.with("list_price", sum.toPlainString());
        } catch (NumberFormatException odd) {
            return line.faulty(EXTRA, "is no number");
        }
    }

    /** As people write prices; adding 1e999999999 to one would never end. */
    private static BigDecimal amount(String text) {
        if (!AMOUNT.matcher(text).matches()) {
            throw new NumberFormatException(text);
        }
        return text.isEmpty() ? BigDecimal.ZERO : new BigDecimal(text.replace(',', '.'));
    }

    private static List<List<String>> lists(RawLine line) {
        var lists = new ArrayList<List<String>>();
        for (var cell : line.cells().getOrDefault(ATTRIBUTE_VALUES, List.of())) {
            var values = new ArrayList<String>();
            for (var value : cell.split("[,;]")) {
                if (!value.isBlank()) {
                    values.add(value.substring(value.indexOf(':') + 1).strip());
                }
            }
            if (!values.isEmpty()) {
                lists.add(values);
            }
        }
        return lists;
    }

    private static List<RawLine> combined(RawLine line, List<List<String>> lists) {
        List<List<String>> combinations = List.of(List.of());
        for (var list : lists) {
            var longer = new ArrayList<List<String>>();
            for (var begun : combinations) {
                for (var value : list) {
                    var one = new ArrayList<>(begun);
                    one.add(value);
                    longer.add(one);
                }
            }
            combinations = longer;
            if (combinations.size() > MOST) {
                return List.of(line.faulty(ATTRIBUTE_VALUES, "make more than " + MOST + " variants"));
            }
        }
        if (combinations.size() == 1) {
            return List.of(named(line, combinations.get(0)));
        }
        return ofTheFirst(
                combinations.stream().map(values -> variant(line, values)).toList());
    }

    private static List<RawLine> ofTheFirst(List<RawLine> variants) {
        var first = variants.get(0);
        var template = first.cell(ID).isEmpty() ? first.cell("code") : RawLines.BY_EXTERNAL_ID + first.cell(ID);
        return Stream.concat(
                        Stream.of(first.with(TEMPLATE, "")),
                        variants.stream().skip(1).map(variant -> variant.with(TEMPLATE, template)))
                .toList();
    }

    /** One barcode cannot be that of several: each variant gets its own later, with its own line. */
    private static RawLine variant(RawLine line, List<String> values) {
        var variant = named(line, values);
        var mark = "[" + String.join("|", values) + "]";
        if (!line.cell(ID).isEmpty()) {
            variant = variant.with(ID, line.cell(ID) + mark);
        }
        if (!line.cell("barcode").isEmpty()) {
            variant = variant.without("barcode");
        }
        return line.cell("code").isEmpty() ? variant : variant.with("code", line.cell("code") + mark);
    }
}
