package io.tillstream.session.rest;

import io.tillstream.session.closing.Closing;
import io.tillstream.session.model.Amounts;
import io.tillstream.session.model.CoinCount;
import io.tillstream.session.model.Identity;
import io.tillstream.session.model.Session;
import io.tillstream.session.model.SessionState;
import io.tillstream.session.model.SessionState.Closed;
import io.tillstream.session.model.SessionState.ClosingControl;
import io.tillstream.session.model.SessionState.Opened;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A session as the REST API shows it. Amounts are strings in {@code currency}; what has not happened yet is null.
 *
 * @param expectedOpeningCash what the last close of this register left
 * @param openingDifference opening cash less what was expected
 * @param openingCoins empty where the drawer was counted as a whole
 * @param openingApprovedBy the manager who opened with a difference over the limit
 * @param differenceApprovedBy the manager who closed whatever the difference
 * @param statementIds the statement lines of the close; see {@code /statement-lines}
 * @param closing a close that goes on, or what stood in its way
 */
public record SessionView(
        long id,
        String name,
        long registerId,
        long storeId,
        long companyId,
        String state,
        long userId,
        Instant createdAt,
        Long openedBy,
        Instant openedAt,
        Instant closingAt,
        Long closedBy,
        Instant closedAt,
        String currency,
        String expectedOpeningCash,
        String openingCash,
        String openingDifference,
        String openingNotes,
        List<CoinCount> openingCoins,
        String openingDifferenceReason,
        Long openingApprovedBy,
        String countedCash,
        String cashDifference,
        Long differenceApprovedBy,
        String differenceApprovalReason,
        String closingNotes,
        Integer orderCount,
        String total,
        List<Long> statementIds,
        List<WarningView> warnings,
        ClosingView closing) {

    /** @param blind for somebody who must not know what is expected */
    static SessionView of(Session session, List<Long> statementIds, Optional<Closing> closing, boolean blind) {
        var identity = session.identity();
        var opened = opened(session.state());
        var control = control(session.state());
        var closed = session.state() instanceof Closed state ? Optional.of(state) : Optional.<Closed>empty();
        var openingCash = opened.map(Opened::openingCash).orElse(null);
        return new SessionView(
                session.id(),
                identity.name(),
                identity.registerId(),
                identity.storeId(),
                identity.companyId(),
                session.state().name(),
                identity.userId(),
                identity.createdAt(),
                opened.map(Opened::by).orElse(null),
                opened.map(Opened::at).orElse(null),
                control.map(ClosingControl::at).orElse(null),
                closed.map(Closed::by).orElse(null),
                closed.map(Closed::at).orElse(null),
                identity.currency(),
                text(identity, session.expectedOpeningCash()),
                text(identity, openingCash),
                text(identity, difference(openingCash, session.expectedOpeningCash())),
                opened.map(Opened::notes).orElse(null),
                session.openingCoins(),
                session.openingDifferenceReason(),
                session.openingApprovedBy(),
                closed.map(state -> text(identity, state.count().cash())).orElse(null),
                closed.map(state -> text(identity, state.count().difference())).orElse(null),
                closed.isPresent() ? closing.flatMap(SessionView::approver).orElse(null) : null,
                closed.isPresent()
                        ? closing.flatMap(SessionView::approvalReason).orElse(null)
                        : null,
                closed.map(state -> state.count().notes()).orElse(null),
                closed.map(state -> state.count().orderCount()).orElse(null),
                closed.map(state -> text(identity, state.count().total())).orElse(null),
                statementIds,
                closing.map(Closing::takings)
                        .map(takings -> WarningView.of(session.id(), takings, identity.decimals()))
                        .orElse(List.of()),
                closed.isPresent()
                        ? null
                        : closing.map(close -> ClosingView.of(close, blind)).orElse(null));
    }

    private static Optional<Long> approver(Closing closing) {
        return closing.request().approved() ? Optional.of(closing.request().by()) : Optional.empty();
    }

    private static Optional<String> approvalReason(Closing closing) {
        return approver(closing).map(by -> closing.request().sheet().approvalReason());
    }

    private static Optional<Opened> opened(SessionState state) {
        if (state instanceof Opened opened) {
            return Optional.of(opened);
        }
        return control(state).map(ClosingControl::opened);
    }

    private static Optional<ClosingControl> control(SessionState state) {
        if (state instanceof Closed closed) {
            return Optional.of(closed.closing());
        }
        return state instanceof ClosingControl control ? Optional.of(control) : Optional.empty();
    }

    private static BigDecimal difference(BigDecimal cash, BigDecimal expected) {
        return cash == null || expected == null ? null : cash.subtract(expected);
    }

    private static String text(Identity identity, BigDecimal amount) {
        return Amounts.text(amount, identity.decimals());
    }
}
