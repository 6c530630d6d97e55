package io.tillstream.order.ingest;

import io.tillstream.order.chain.OrderContent;
import io.tillstream.order.ingest.reading.IncomingOrder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Decides of one order, by what is known, whether it can be booked; touches nothing. */
final class Judge {

    /** A clock may run a little ahead; and a till may have been without a network for a long season. */
    static final Duration AHEAD = Duration.ofMinutes(10);

    private static final Duration BEHIND = Duration.ofDays(120);

    private final Known known;
    private final Sender sender;
    private final Instant now;

    Judge(Known known, Sender sender, Instant now) {
        this.known = known;
        this.sender = sender;
        this.now = now;
    }

    /** @throws Unbookable with the reason */
    Bookable judge(Arrival arrival, Origin origin) {
        var order = arrival.order();
        var register = requireRegister(order, origin);
        origin.requireSender(sender, register);
        if (order.lines().isEmpty() && !order.draft()) {
            throw new Unbookable("no-lines", "The order has no lines.");
        }
        requireSense(order);
        var money = TillMoney.of(register, known);
        var recount = new Recount(order, money, known);
        var lines = recount.split(known);
        var payments = new Payments(order, money, known).judged();
        var check = recount.check();
        return Bookable.of(
                arrival,
                origin,
                content(order, money),
                lines,
                payments,
                check,
                order.userId() == null && sender.userId() > 0 ? Long.valueOf(sender.userId()) : order.userId(),
                partner(order, origin),
                flags(order, check),
                now);
    }

    /** Goods that come back make a total negative; nothing else does. */
    private static void requireSense(IncomingOrder order) {
        if (order.total().signum() < 0
                && order.lines().stream().noneMatch(line -> line.total().signum() < 0)) {
            throw new Unbookable("negative-total", "The total is negative, but no line is.");
        }
    }

    private io.vertx.core.json.JsonObject requireRegister(IncomingOrder order, Origin origin) {
        if (order.sessionId() == null) {
            throw new Unbookable("missing-session", "The order names no session.");
        }
        var session = known.require(Models.SESSION, order.sessionId(), "unknown-session");
        var register = known.require(Models.REGISTER, Facts.id(session, "config_id"), "unknown-register");
        if (order.registerId() != null && !order.registerId().equals(origin.registerId())) {
            throw new Unbookable("unknown-register", "The session is not one of register " + order.registerId() + ".");
        }
        return register;
    }

    static OrderContent content(IncomingOrder order, TillMoney money) {
        var lines = order.lines().stream()
                .map(line -> new OrderContent.Line(
                        line.productId(),
                        line.quantity(),
                        line.unitPrice(),
                        line.discount(),
                        line.taxIds(),
                        money.amount(line.untaxed()),
                        money.amount(line.total()),
                        line.refundedLineId(),
                        line.refundedReference() == null
                                ? null
                                : line.refundedReference().text()))
                .toList();
        var payments = order.payments().stream()
                .map(payment -> new OrderContent.Payment(payment.paymentMethodId(), money.amount(payment.amount())))
                .toList();
        return new OrderContent(
                order.uid(),
                order.number(),
                order.sessionId(),
                order.createdAt(),
                money.currency().code(),
                money.currency().decimalPlaces(),
                money.amount(order.total()),
                money.amount(tax(order)),
                money.amount(order.change()),
                lines,
                payments);
    }

    /** A till that says nothing of taxes means what its lines say. */
    private static java.math.BigDecimal tax(IncomingOrder order) {
        return order.tax() != null
                ? order.tax()
                : order.lines().stream()
                        .map(line -> line.total().subtract(line.untaxed()))
                        .reduce(java.math.BigDecimal.ZERO, java.math.BigDecimal::add);
    }

    /** A merged customer is the one that it became; an unknown one is nobody. */
    private Long partner(IncomingOrder order, Origin origin) {
        var id = order.partnerId();
        if (id == null) {
            return known.customer(order.partnerUuid())
                    .filter(partner -> isOf(origin.companyId(), partner))
                    .map(Judge::whoItBecame)
                    .orElse(null);
        }
        if (known.isUnanswered(Models.PARTNER, id)) {
            return id;
        }
        return known.find(Models.PARTNER, id)
                .map(partner -> Facts.id(partner, "merged_into") == null ? id : Facts.id(partner, "merged_into"))
                .orElse(null);
    }

    private static boolean isOf(long companyId, io.vertx.core.json.JsonObject partner) {
        var company = Facts.id(partner, "company_id");
        return company == null || company == companyId;
    }

    private static Long whoItBecame(io.vertx.core.json.JsonObject partner) {
        var survivor = Facts.id(partner, "merged_into");
        return survivor == null ? partner.getLong("id") : survivor;
    }

    private List<String> flags(IncomingOrder order, AmountCheck check) {
        var flags = new ArrayList<String>();
        if (isFarOff(order.createdAt())) {
            flags.add(Flags.CLOCK);
        }
        if (known.isUnanswered(Models.PARTNER, order.partnerId())) {
            flags.add(Flags.UNVERIFIED_PARTNER);
        } else if (order.partnerId() != null
                && known.find(Models.PARTNER, order.partnerId()).isEmpty()) {
            flags.add(Flags.UNKNOWN_PARTNER);
        }
        if (check.mismatch()) {
            flags.add(Flags.AMOUNT_MISMATCH);
        } else if (check.total() == null) {
            flags.add(Flags.AMOUNT_UNCHECKED);
        }
        return flags;
    }

    private boolean isFarOff(Instant createdAt) {
        return createdAt == null || createdAt.isAfter(now.plus(AHEAD)) || createdAt.isBefore(now.minus(BEHIND));
    }
}
