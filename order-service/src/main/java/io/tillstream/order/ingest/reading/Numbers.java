package io.tillstream.order.ingest.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/** Reads a number, or a text that is one, as long as it is of a size that money can have. */
final class Numbers {

    private static final Pattern PLAIN = Pattern.compile("[+-]?\\d{1,40}(\\.\\d{1,40})?");

    private static final int INTEGER_DIGITS = 12;
    /** What stands behind them is dust of a till's floating point: 0.30000000000000004 is 0.3. */
    private static final int FRACTION_DIGITS = 12;

    private Numbers() {}

    static BigDecimal read(JsonNode value, String where) {
        if (value.isNumber()) {
            return bounded(value.decimalValue(), where);
        }
        if (value.isTextual() && PLAIN.matcher(value.textValue()).matches()) {
            return bounded(new BigDecimal(value.textValue()), where);
        }
        throw new Unreadable("invalid-number", where + " is no number.");
    }

    /** Digits are counted before anything expands an exponent such as 1e999999999. */
    private static BigDecimal bounded(BigDecimal value, String where) {
        if (value.signum() == 0) {
            return BigDecimal.ZERO;
        }
        var integers = (long) value.precision() - value.scale();
        if (integers > INTEGER_DIGITS) {
            throw new Unreadable("invalid-number", where + " has more digits than money has.");
        }
        if (integers < -FRACTION_DIGITS) {
            return BigDecimal.ZERO;
        }
        var bare = value.setScale(Math.min(Math.max(value.scale(), 0), FRACTION_DIGITS), RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }
}
