package io.tillstream.bench;

import io.tillstream.pricing.order.OrderLine;
import io.tillstream.pricing.tax.TaxRoundingMethod;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * The bound below which nothing can count {@link FiftyLines}: only the multiplications and roundings that its formulas
 * ask for, straight through, and no result but one number that keeps them alive.
 */
final class NaiveSums {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal WHOLE = HUNDRED.add(FiftyLines.VAT).add(FiftyLines.LEVY);
    private static final int EXACT = 28;

    private final List<OrderLine> lines;

    NaiveSums(List<OrderLine> lines) {
        this.lines = lines;
    }

    BigDecimal sum(TaxRoundingMethod method) {
        return method == TaxRoundingMethod.ROUND_PER_LINE ? roundedPerLine() : roundedGlobally();
    }

    /** Each line: its price, and of that two taxes; each rounded once. */
    private BigDecimal roundedPerLine() {
        var sum = BigDecimal.ZERO;
        for (var line : lines) {
            var price = cents(price(line));
            sum = sum.add(price.multiply(FiftyLines.VAT).divide(WHOLE, 2, RoundingMode.HALF_UP))
                    .add(price.multiply(FiftyLines.LEVY).divide(WHOLE, 2, RoundingMode.HALF_UP));
        }
        return sum;
    }

    /** Each line: two exact taxes; and rounded, as the line shows them: both, the untaxed price and the total. */
    private BigDecimal roundedGlobally() {
        var sum = BigDecimal.ZERO;
        for (var line : lines) {
            var price = price(line);
            var vat = price.multiply(FiftyLines.VAT).divide(WHOLE, EXACT, RoundingMode.HALF_EVEN);
            var levy = price.multiply(FiftyLines.LEVY).divide(WHOLE, EXACT, RoundingMode.HALF_EVEN);
            sum = sum.add(cents(vat))
                    .add(cents(levy))
                    .add(cents(price.subtract(vat).subtract(levy)))
                    .add(cents(price));
        }
        return sum;
    }

    private static BigDecimal price(OrderLine line) {
        var unit = line.discountPercent().signum() == 0
                ? line.unitPrice()
                : line.unitPrice()
                        .multiply(HUNDRED.subtract(line.discountPercent()))
                        .movePointLeft(2);
        return unit.multiply(line.quantity());
    }

    private static BigDecimal cents(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP);
    }
}
