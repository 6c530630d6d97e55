package io.tillstream.bench;

import io.tillstream.pricing.order.OrderInput;
import io.tillstream.pricing.order.OrderPricing;
import io.tillstream.pricing.order.PricedOrder;
import io.tillstream.pricing.tax.TaxRoundingMethod;
import java.math.BigDecimal;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What JMH runs: the engine and its bound on the same order. */
@State(Scope.Thread)
public class CountingAnOrder {

    @Param({"ROUND_PER_LINE", "ROUND_GLOBALLY"})
    public TaxRoundingMethod method;

    private OrderInput order;
    private NaiveSums naive;

    @Setup
    public void prepare() {
        order = FiftyLines.order(method);
        naive = new NaiveSums(order.lines());
    }

    @Benchmark
    public PricedOrder engine() {
        return OrderPricing.price(order);
    }

    @Benchmark
    public BigDecimal naive() {
        return naive.sum(method);
    }
}
