package io.tillstream.session.accounting;

import io.smallrye.mutiny.Uni;
import io.tillstream.session.register.PaymentMethod;
import io.tillstream.session.register.Register;
import jakarta.enterprise.context.ApplicationScoped;

/** What every close needs must be configured before a session begins: at the close it would be too late. */
@ApplicationScoped
public class ChartCheck {

    private final Charts charts;

    ChartCheck(Charts charts) {
        this.charts = charts;
    }

    /** Fails with {@link AccountMissing}. */
    public Uni<Void> requireComplete(Register register) {
        return charts.of(register).invoke(ChartCheck::requireComplete).replaceWithVoid();
    }

    private static void requireComplete(Chart chart) {
        chart.pointOfSale();
        chart.methods().values().forEach(method -> requireComplete(chart, method));
    }

    private static void requireComplete(Chart chart, PaymentMethod method) {
        chart.receivable(method);
        if (!method.isPayLater()) {
            chart.money(method);
        }
    }
}
