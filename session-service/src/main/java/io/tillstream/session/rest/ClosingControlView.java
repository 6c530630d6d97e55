package io.tillstream.session.rest;

import io.tillstream.session.closing.Blocker;
import io.tillstream.session.count.MethodCount;
import io.tillstream.session.model.Amounts;
import io.tillstream.session.orders.Takings.DraftOrder;
import io.tillstream.session.usecase.ShowCounts.Standing;
import java.util.ArrayList;
import java.util.List;

/**
 * What a close would find now. Amounts are strings in {@code currency}.
 *
 * @param blind the register is counted blind: what is expected, and what would tell it, is null
 */
public record ClosingControlView(
        String currency,
        List<MethodView> paymentMethods,
        OrdersView orders,
        List<DraftOrderView> draftOrders,
        String openingCash,
        String cashIn,
        String cashOut,
        List<Blocker> blockers,
        List<WarningView> warnings,
        boolean blind) {

    /** {@code kind} is {@code cash}, {@code bank} or {@code pay_later}. */
    public record MethodView(
            long paymentMethodId, String name, String kind, String expected, String payments, int count) {

        static MethodView of(MethodCount count, int decimals, boolean blind) {
            return new MethodView(
                    count.method().id(),
                    count.method().name(),
                    count.method().kind(),
                    blind ? null : Amounts.text(count.expected(), decimals),
                    blind ? null : Amounts.text(count.paid(), decimals),
                    count.payments());
        }
    }

    public record OrdersView(int count, String total) {}

    public record DraftOrderView(long id, String uuid, String posReference, String total) {

        static DraftOrderView of(DraftOrder draft, int decimals) {
            return new DraftOrderView(
                    draft.id(), draft.uuid(), draft.posReference(), Amounts.text(draft.total(), decimals));
        }
    }

    static ClosingControlView of(Standing standing) {
        var session = standing.session();
        var takings = standing.takings();
        var decimals = session.decimals();
        var drafts = takings.draftOrders();
        return new ClosingControlView(
                session.currency(),
                standing.counts().methods().stream()
                        .map(count -> MethodView.of(count, decimals, standing.blind()))
                        .toList(),
                new OrdersView(takings.orderCount(), standing.blind() ? null : Amounts.text(takings.total(), decimals)),
                drafts.stream().map(draft -> DraftOrderView.of(draft, decimals)).toList(),
                Amounts.text(session.drawer().opening(), decimals),
                Amounts.text(session.drawer().cashIn(), decimals),
                Amounts.text(session.drawer().cashOut(), decimals),
                drafts.isEmpty() ? List.of() : List.of(Blocker.draftOrders(session.id(), drafts, decimals)),
                warnings(standing),
                standing.blind());
    }

    private static List<WarningView> warnings(Standing standing) {
        var session = standing.session();
        var warnings = new ArrayList<>(WarningView.of(session.id(), standing.takings(), session.decimals()));
        warnings.addAll(WarningView.ofLate(session.id(), standing.late(), session.decimals()));
        return warnings;
    }
}
