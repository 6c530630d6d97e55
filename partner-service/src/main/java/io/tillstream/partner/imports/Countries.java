package io.tillstream.partner.imports;

import io.tillstream.kit.data.imports.RawLine;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Countries by their names, as other systems export them; two letters stay what they are. */
final class Countries {

    private static final List<Locale> LANGUAGES = List.of(
            Locale.ENGLISH,
            Locale.FRENCH,
            Locale.GERMAN,
            Locale.forLanguageTag("nl"),
            Locale.forLanguageTag("es"),
            Locale.ITALIAN);

    private static final Map<String, String> CODES = codes();

    private Countries() {}

    static List<RawLine> coded(RawLine line) {
        var country = line.cell("country_code");
        var code = country.length() == 2
                ? country.toUpperCase(Locale.ROOT)
                : CODES.getOrDefault(country.toLowerCase(Locale.ROOT), country);
        return List.of(code.equals(country) ? line : line.with("country_code", code));
    }

    private static Map<String, String> codes() {
        var codes = new HashMap<String, String>();
        for (var code : Locale.getISOCountries()) {
            var country = new Locale("", code);
            LANGUAGES.forEach(
                    language -> codes.put(country.getDisplayCountry(language).toLowerCase(Locale.ROOT), code));
        }
        return codes;
    }
}
