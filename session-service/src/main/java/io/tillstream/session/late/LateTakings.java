package io.tillstream.session.late;

import io.tillstream.contracts.OrderEvent.Line;
import io.tillstream.contracts.OrderEvent.OrderPaid;
import io.tillstream.contracts.OrderEvent.Payment;
import io.tillstream.pricing.order.OrderLine;
import io.tillstream.session.orders.Takings;
import io.tillstream.session.orders.Takings.CashierSum;
import io.tillstream.session.orders.Takings.CategorySum;
import io.tillstream.session.orders.Takings.IncomeSum;
import io.tillstream.session.orders.Takings.PayLater;
import io.tillstream.session.orders.Takings.PaymentSum;
import io.tillstream.session.orders.Takings.TaxSum;
import io.tillstream.session.register.PaymentMethod;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Late orders summed up as order-service sums up a session. */
final class LateTakings {

    private final List<OrderPaid> orders;
    private final Map<Long, Product> products;
    private final Set<Long> payLaterMethods;
    private final Set<Long> splitMethods;

    LateTakings(List<OrderPaid> orders, Map<Long, Product> products, List<PaymentMethod> methods) {
        this.orders = orders;
        this.products = products;
        this.payLaterMethods = ids(methods, PaymentMethod::isPayLater);
        this.splitMethods = ids(methods, method -> method.split() && !method.isPayLater());
    }

    private static Set<Long> ids(List<PaymentMethod> methods, Predicate<PaymentMethod> which) {
        return methods.stream().filter(which).map(PaymentMethod::id).collect(Collectors.toSet());
    }

    Takings takings() {
        var first = orders.get(0);
        var total = sum(orders.stream().map(OrderPaid::total));
        var refunds = lines().filter(LateTakings::isReturn).map(Line::total);
        return new Takings(
                first.sessionId(),
                true,
                first.currency(),
                orders.size(),
                total,
                List.of(),
                paymentSums(),
                taxes(),
                income(),
                categories(),
                cashiers(),
                sum(lines().map(LateTakings::discount)),
                sum(refunds),
                (int) orders.stream().filter(LateTakings::hasReturn).count(),
                sum(payments().map(Payment::amount)).subtract(sum(lines().map(Line::total))),
                ofCustomers(payLaterMethods),
                null,
                ofCustomers(splitMethods),
                List.of());
    }

    private List<PaymentSum> paymentSums() {
        return merged(
                payments()
                        .map(payment -> new PaymentSum(
                                payment.paymentMethodId(), new BigDecimal(payment.amount()), payment.change() ? 0 : 1)),
                PaymentSum::paymentMethodId,
                PaymentSum::plus);
    }

    private List<PayLater> ofCustomers(Set<Long> methods) {
        return merged(
                orders.stream().flatMap(order -> order.payments().stream()
                        .filter(payment -> methods.contains(payment.paymentMethodId()))
                        .map(payment -> owed(order, payment))),
                owed -> Arrays.asList(owed.paymentMethodId(), owed.partnerId()),
                PayLater::plus);
    }

    private static PayLater owed(OrderPaid order, Payment payment) {
        return new PayLater(payment.paymentMethodId(), order.partnerId(), new BigDecimal(payment.amount()));
    }

    private List<TaxSum> taxes() {
        return merged(
                orders.stream()
                        .flatMap(order -> order.taxes().stream())
                        .map(tax -> new TaxSum(
                                tax.taxId(), null, new BigDecimal(tax.base()), new BigDecimal(tax.amount()))),
                tax -> Arrays.asList(tax.taxId(), tax.amount().signum() < 0),
                TaxSum::plus);
    }

    private List<IncomeSum> income() {
        return merged(
                lines().map(line -> new IncomeSum(
                        product(line).incomeAccountId(),
                        line.taxIds(),
                        new BigDecimal(line.untaxed()),
                        isRefund(line))),
                sum -> Arrays.asList(sum.accountId(), sum.taxIds(), sum.refund()),
                IncomeSum::plus);
    }

    private List<CategorySum> categories() {
        return merged(
                lines().map(line -> new CategorySum(
                        product(line).categoryId(),
                        new BigDecimal(line.quantity()),
                        new BigDecimal(line.untaxed()),
                        new BigDecimal(line.total()))),
                sum -> Optional.ofNullable(sum.categoryId()),
                CategorySum::plus);
    }

    private List<CashierSum> cashiers() {
        return merged(
                orders.stream().map(order -> new CashierSum(order.userId(), 1, new BigDecimal(order.total()))),
                sum -> Optional.ofNullable(sum.userId()),
                CashierSum::plus);
    }

    private static <T> List<T> merged(Stream<T> rows, Function<T, Object> key, BinaryOperator<T> plus) {
        return List.copyOf(rows.collect(Collectors.toMap(key, Function.identity(), plus, LinkedHashMap::new))
                .values());
    }

    private Product product(Line line) {
        return products.getOrDefault(line.productId(), Product.UNKNOWN);
    }

    private Stream<Payment> payments() {
        return orders.stream().flatMap(order -> order.payments().stream());
    }

    private Stream<Line> lines() {
        return orders.stream().flatMap(order -> order.lines().stream());
    }

    private static boolean hasReturn(OrderPaid order) {
        return order.lines().stream().anyMatch(LateTakings::isReturn);
    }

    private static boolean isReturn(Line line) {
        return new BigDecimal(line.quantity()).signum() < 0;
    }

    /** A price below zero gives money back as a return does. */
    private static boolean isRefund(Line line) {
        return new BigDecimal(line.quantity()).signum() * new BigDecimal(line.unitPrice()).signum() < 0;
    }

    private static String discount(Line line) {
        var sold = new OrderLine(
                "late",
                new BigDecimal(line.quantity()),
                new BigDecimal(line.unitPrice()),
                new BigDecimal(line.discount()),
                List.of());
        return sold.discountAmount().toPlainString();
    }

    private static BigDecimal sum(Stream<String> amounts) {
        return amounts.map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
