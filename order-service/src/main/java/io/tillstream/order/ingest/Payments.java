package io.tillstream.order.ingest;

import io.tillstream.order.ingest.reading.IncomingOrder;
import io.tillstream.order.ingest.reading.IncomingPayment;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Brings a till's payments and its change to lines that sum to what the customer paid. */
final class Payments {

    private final IncomingOrder order;
    private final TillMoney money;
    private final Known known;

    Payments(IncomingOrder order, TillMoney money, Known known) {
        this.order = order;
        this.money = money;
        this.known = known;
    }

    /** With a line for the change where the till named it and sent none. A draft need not be settled. */
    List<JudgedPayment> judged() {
        var payments = new ArrayList<JudgedPayment>();
        order.payments().forEach(payment -> payments.add(judged(payment)));
        var total = money.amount(order.total());
        if (order.draft() || money.isSettled(total, sum(payments))) {
            return payments;
        }
        var change = money.amount(order.change());
        if (change.signum() > 0 && payments.stream().noneMatch(payment -> payment.change())) {
            payments.add(change(payments, change));
        }
        if (!money.isSettled(total, sum(payments))) {
            throw new Unbookable(
                    "unbalanced-payment",
                    "The payments come to " + sum(payments).toPlainString() + ", the order to " + total.toPlainString()
                            + ".");
        }
        return payments;
    }

    private JudgedPayment judged(IncomingPayment payment) {
        var amount = money.amount(payment.amount());
        var isChange = payment.change() || (amount.signum() < 0 && order.total().signum() > 0);
        return new JudgedPayment(
                payment.paymentMethodId(),
                kind(method(payment.paymentMethodId())),
                amount,
                isChange,
                false,
                payment.details());
    }

    /** Change is given in cash: by the cash method that was paid with, else by the first method. */
    private static JudgedPayment change(List<JudgedPayment> payments, BigDecimal change) {
        var by = payments.stream()
                .filter(payment -> payment.kind().equals("cash"))
                .findFirst()
                .or(() -> payments.stream().findFirst())
                .orElseThrow(() -> new Unbookable("unbalanced-payment", "Change was given, but nothing was paid."));
        return new JudgedPayment(by.paymentMethodId(), by.kind(), change.negate(), true, true, null);
    }

    private JsonObject method(long id) {
        return known.require(Models.METHOD, id, "unknown-payment-method");
    }

    private static String kind(JsonObject method) {
        var type = Facts.text(method, "type");
        if (type != null) {
            return type;
        }
        return Facts.flag(method, "is_cash_count") ? "cash" : "bank";
    }

    private static BigDecimal sum(List<JudgedPayment> payments) {
        return payments.stream().map(JudgedPayment::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
