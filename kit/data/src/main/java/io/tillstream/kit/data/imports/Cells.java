package io.tillstream.kit.data.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;

/** What people mean by what they write in a cell. */
final class Cells {

    private static final Set<String> YES =
            Set.of("true", "t", "yes", "y", "1", "x", "ja", "j", "oui", "si", "sí", "wahr", "waar", "vrai");
    private static final Set<String> NO =
            Set.of("false", "f", "no", "n", "0", "nein", "nee", "non", "falsch", "onwaar", "faux");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_DIGITS = 15;
    private static final int MOST_DECIMALS = 12;

    private Cells() {}

    /** A value that cannot be meant; its message goes into the report. */
    static final class Wrong extends RuntimeException {

        private static final long serialVersionUID = 1;

        Wrong(String why) {
            super(why, null, false, false);
        }
    }

    static boolean flag(String text) {
        var word = text.toLowerCase(Locale.ROOT);
        if (YES.contains(word)) {
            return true;
        }
        if (NO.contains(word)) {
            return false;
        }
        throw new Wrong("must be true or false");
    }

    /** {@code 1234.56}, {@code 1.234,56}, {@code 1 234,56}, {@code € 12,50}; one separator alone is the decimal one. */
    static BigDecimal number(String text) {
        var bare = text.replaceAll("[\\s\u00a0\u202f'’€$£¥]", "");
        int comma = bare.lastIndexOf(',');
        int point = bare.lastIndexOf('.');
        var plain = comma > point
                ? bare.replace(".", "").replace(',', '.')
                : bare.indexOf(',') >= 0 ? bare.replace(",", "") : bare;
        if (!plain.matches("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d{1,2})?")) {
            throw new Wrong("is no number");
        }
        var number = new BigDecimal(plain);
        if (number.precision() - number.scale() > MOST_DIGITS || number.scale() > MOST_DECIMALS) {
            throw new Wrong("has more digits than a number here has");
        }
        return number;
    }

    static int integer(String text) {
        try {
            return number(text).intValueExact();
        } catch (ArithmeticException fraction) {
            throw new Wrong("must be a whole number");
        }
    }

    static JsonNode object(String text) {
        try {
            var node = JSON.readTree(text);
            if (node instanceof ObjectNode) {
                return node;
            }
        } catch (JsonProcessingException odd) {
            // What is no JSON is no object either.
        }
        throw new Wrong("must be a JSON object, e.g. {\"behaviour\": \"approve\"}");
    }

    static String instant(String text) {
        if (text.matches("\\d+([.,]\\d+)?")) {
            throw new Wrong("is a number: write the day as 2026-12-31");
        }
        try {
            return moment(text.replace(' ', 'T')).toString();
        } catch (DateTimeException odd) {
            throw new Wrong("must be a day or a moment, e.g. 2026-12-31 or 2026-12-31T18:00:00Z");
        }
    }

    private static Instant moment(String text) {
        if (text.length() <= 10) {
            return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        }
        return text.matches(".*([zZ]|[+-]\\d\\d:?\\d\\d)")
                ? OffsetDateTime.parse(text.toUpperCase(Locale.ROOT)).toInstant()
                : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
    }
}
