package io.tillstream.pricing.check;

import io.tillstream.pricing.json.Fields;
import io.tillstream.pricing.rounding.Steps;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Sets one case's results beside those that are known, and keeps what differs. */
final class Comparison {
    /** What Odoo prints of a binary number is right to here. */
    private static final BigDecimal BINARY_NOISE = new BigDecimal("1e-9");

    /** Of a large number fewer digits behind the point are right. */
    private static final int BINARY_DIGITS = 14;

    private final List<String> differences = new ArrayList<>();
    private final int decimals;

    /** @param decimals scale of the case's currency */
    Comparison(int decimals) {
        this.decimals = decimals;
    }

    /** An amount at the currency's scale. */
    void amount(String what, Fields expected, String field, BigDecimal actual) {
        BigDecimal wanted = expected.number(field);
        if (wanted.compareTo(actual) != 0) {
            differ(what + " " + field, wanted, actual);
        }
    }

    /** An amount that is compared rounded, unless the known result itself shows more digits than the currency has. */
    void amount(String what, Fields expected, String field, BigDecimal rounded, BigDecimal exact) {
        if (expected.number(field).stripTrailingZeros().scale() > decimals) {
            exact(what, expected, field, exact);
        } else {
            amount(what, expected, field, rounded);
        }
    }

    /** A number that was never rounded. */
    void exact(String what, Fields expected, String field, BigDecimal actual) {
        BigDecimal wanted = expected.number(field);
        BigDecimal noise = BINARY_NOISE.max(wanted.abs().movePointLeft(BINARY_DIGITS));
        if (wanted.subtract(actual).abs().compareTo(noise) > 0) {
            differ(what + " " + field, wanted, Steps.settle(actual));
        }
    }

    /** Names, counts and the like. */
    void same(String what, Object wanted, Object actual) {
        if (wanted == null ? actual != null : !wanted.equals(actual)) {
            differences.add(what + ": expected " + wanted + ", was " + actual);
        }
    }

    List<String> differences() {
        return differences;
    }

    private void differ(String what, BigDecimal wanted, BigDecimal actual) {
        differences.add(what + ": expected " + wanted.toPlainString() + ", was " + plain(actual));
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
