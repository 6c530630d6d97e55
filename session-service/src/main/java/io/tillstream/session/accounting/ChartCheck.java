package io.tillstream.session.accounting;

import io.smallrye.mutiny.Uni;
import io.tillstream.session.register.PaymentMethod;
import io.tillstream.session.register.Register;
import jakarta.enterprise.context.ApplicationScoped;

/** What a close may need must be configured before a session begins: at the close it would be too late. */
@ApplicationScoped
public class ChartCheck {

    private final Charts charts;
    private final SoldWithoutAccount soldWithoutAccount;

    ChartCheck(Charts charts, SoldWithoutAccount soldWithoutAccount) {
        this.charts = charts;
        this.soldWithoutAccount = soldWithoutAccount;
    }

    /** Fails with {@link AccountMissing}. */
    public Uni<Void> requireComplete(Register register) {
        return charts.of(register)
                .invoke(ChartCheck::requireComplete)
                .chain(chart -> chart.hasDefaultIncome()
                        ? Uni.createFrom().voidItem()
                        : soldWithoutAccount.requireNone(register.companyId()));
    }

    private static void requireComplete(Chart chart) {
        chart.pointOfSale();
        chart.rounding();
        chart.methods().values().forEach(method -> requireComplete(chart, method));
    }

    /** Any method's count may differ, and cash may be put into a drawer or taken out of it. */
    private static void requireComplete(Chart chart, PaymentMethod method) {
        chart.receivable(method);
        if (method.isPayLater()) {
            return;
        }
        chart.money(method);
        chart.profit(method);
        chart.loss(method);
        if (method.isCash()) {
            chart.transfer();
        }
    }
}
