package io.tillstream.session.orders;

import io.tillstream.session.orders.Takings.CashierSum;
import io.tillstream.session.orders.Takings.CategorySum;
import io.tillstream.session.orders.Takings.IncomeSum;
import io.tillstream.session.orders.Takings.PayLater;
import io.tillstream.session.orders.Takings.PaymentSum;
import io.tillstream.session.orders.Takings.TaxSum;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** What came to a session's takings since they were posted: row by row, later less earlier. */
public final class TakingsDifference {

    private record TaxKey(long taxId, Long accountId, boolean refund) {}

    private record IncomeKey(long accountId, Set<Long> taxIds, boolean refund) {}

    private record OwedKey(long methodId, Long partnerId) {}

    private TakingsDifference() {}

    public static Takings between(Takings earlier, Takings later) {
        return new Takings(
                later.sessionId(),
                later.sealed(),
                later.currency(),
                later.orderCount() - earlier.orderCount(),
                later.total().subtract(earlier.total()),
                List.of(),
                payments(earlier, later),
                taxes(earlier, later),
                income(earlier, later),
                categories(earlier, later),
                cashiers(earlier, later),
                later.discountTotal().subtract(earlier.discountTotal()),
                later.refundTotal().subtract(earlier.refundTotal()),
                later.refundCount() - earlier.refundCount(),
                later.rounding().subtract(earlier.rounding()),
                payLater(earlier, later),
                later.quarantined());
    }

    private static List<PaymentSum> payments(Takings earlier, Takings later) {
        return less(
                earlier.payments(),
                later.payments(),
                PaymentSum::paymentMethodId,
                (a, b) -> new PaymentSum(a.paymentMethodId(), a.amount().add(b.amount()), a.count() + b.count()),
                row -> new PaymentSum(row.paymentMethodId(), row.amount().negate(), -row.count()),
                row -> row.count() == 0 && isZero(row.amount()));
    }

    private static List<TaxSum> taxes(Takings earlier, Takings later) {
        return less(
                earlier.taxes(),
                later.taxes(),
                row -> new TaxKey(row.taxId(), row.accountId(), row.amount().signum() < 0),
                (a, b) -> new TaxSum(a.taxId(), a.accountId(), a.base().add(b.base()), a.amount().add(b.amount())),
                row -> new TaxSum(row.taxId(), row.accountId(), row.base().negate(), row.amount().negate()),
                row -> isZero(row.amount()) && isZero(row.base()));
    }

    private static List<IncomeSum> income(Takings earlier, Takings later) {
        return less(
                earlier.income(),
                later.income(),
                row -> new IncomeKey(row.accountId(), new TreeSet<>(row.taxIds()), row.refund()),
                (a, b) -> new IncomeSum(a.accountId(), a.taxIds(), a.amount().add(b.amount()), a.refund()),
                row -> new IncomeSum(row.accountId(), row.taxIds(), row.amount().negate(), row.refund()),
                row -> isZero(row.amount()));
    }

    private static List<CategorySum> categories(Takings earlier, Takings later) {
        return less(
                earlier.categories(),
                later.categories(),
                row -> String.valueOf(row.categoryId()),
                (a, b) -> new CategorySum(
                        a.categoryId(),
                        a.quantity().add(b.quantity()),
                        a.untaxed().add(b.untaxed()),
                        a.total().add(b.total())),
                row -> new CategorySum(
                        row.categoryId(), row.quantity().negate(), row.untaxed().negate(), row.total().negate()),
                row -> isZero(row.quantity()) && isZero(row.total()));
    }

    private static List<CashierSum> cashiers(Takings earlier, Takings later) {
        return less(
                earlier.cashiers(),
                later.cashiers(),
                row -> String.valueOf(row.userId()),
                (a, b) -> new CashierSum(a.userId(), a.orderCount() + b.orderCount(), a.total().add(b.total())),
                row -> new CashierSum(row.userId(), -row.orderCount(), row.total().negate()),
                row -> row.orderCount() == 0 && isZero(row.total()));
    }

    private static List<PayLater> payLater(Takings earlier, Takings later) {
        return less(
                earlier.payLater(),
                later.payLater(),
                row -> new OwedKey(row.paymentMethodId(), row.partnerId()),
                (a, b) -> new PayLater(a.paymentMethodId(), a.partnerId(), a.amount().add(b.amount())),
                row -> new PayLater(row.paymentMethodId(), row.partnerId(), row.amount().negate()),
                row -> isZero(row.amount()));
    }

    private static <T> List<T> less(
            Collection<T> earlier,
            Collection<T> later,
            Function<T, Object> key,
            BinaryOperator<T> sum,
            UnaryOperator<T> negated,
            Predicate<T> nothing) {
        Map<Object, T> rows = new LinkedHashMap<>();
        // The key of an earlier row is taken before its sign turns.
        later.forEach(row -> rows.merge(key.apply(row), row, sum));
        earlier.forEach(row -> rows.merge(key.apply(row), negated.apply(row), sum));
        return rows.values().stream().filter(nothing.negate()).toList();
    }

    private static boolean isZero(BigDecimal amount) {
        return amount.signum() == 0;
    }
}
