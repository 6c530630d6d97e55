package io.tillstream.session.closing;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.tillstream.kit.problem.Refusal;
import io.tillstream.session.accounting.AccountMissing;
import io.tillstream.session.count.MethodCount;
import io.tillstream.session.model.Amounts;
import io.tillstream.session.orders.Takings.DraftOrder;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One thing that stands in the way of a close.
 *
 * @param code stable, for programs
 * @param message what a person can do about it
 * @param link an API address that shows the objects concerned; null where none helps
 * @param details the objects concerned
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Blocker(
        String code,
        String message,
        String link,
        @JsonAnyGetter @JsonAnySetter Map<String, Object> details) {

    public static final String DRAFT_ORDERS = "draft-orders";
    public static final String DIFFERENCE_OVER_LIMIT = "difference-over-limit";
    public static final String ACCOUNT_MISSING = "account-missing";
    public static final String SEAL_REFUSED = "seal-refused";

    static Blocker draftOrders(long sessionId, Object draftOrders) {
        return new Blocker(
                DRAFT_ORDERS,
                "There are unfinished orders. Finish them, or close with drafts \"carry-over\" or \"cancel\".",
                draftsOf(sessionId),
                Map.of("draftOrders", draftOrders));
    }

    /** What closing control shows before anybody closes. */
    public static Blocker draftOrders(long sessionId, List<DraftOrder> drafts, int decimals) {
        return draftOrders(
                sessionId, drafts.stream().map(draft -> draft(draft, decimals)).toList());
    }

    static Blocker differenceOverLimit(long sessionId, MethodCount count, BigDecimal limit, int decimals) {
        var details = new LinkedHashMap<String, Object>();
        details.put("paymentMethodId", count.method().id());
        details.put("expected", Amounts.text(count.expected(), decimals));
        details.put("counted", Amounts.text(count.counted(), decimals));
        details.put("difference", Amounts.text(count.difference(), decimals));
        details.put("limit", Amounts.text(limit, decimals));
        return new Blocker(
                DIFFERENCE_OVER_LIMIT,
                "The count of " + count.method().name() + " differs by " + details.get("difference")
                        + ". Count again, or let a manager close with approveDifference.",
                "/api/sessions/" + sessionId + "/closing-control",
                details);
    }

    static Blocker accountMissing(AccountMissing missing) {
        var details = new LinkedHashMap<>(missing.extensions());
        details.remove("link");
        return new Blocker(
                ACCOUNT_MISSING, missing.getMessage() + " Configure it, then close again.", missing.link(), details);
    }

    static Blocker sealRefused(long sessionId, Refusal refusal) {
        return new Blocker(
                SEAL_REFUSED,
                "The orders cannot be sealed: " + refusal.getMessage(),
                "/api/orders?sessionId=" + sessionId,
                Map.of("reason", refusal.type()));
    }

    private static String draftsOf(long sessionId) {
        return "/api/orders?sessionId=" + sessionId + "&state=draft";
    }

    private static Map<String, Object> draft(DraftOrder draft, int decimals) {
        var shown = new LinkedHashMap<String, Object>();
        shown.put("id", draft.id());
        shown.put("uuid", draft.uuid());
        shown.put("posReference", draft.posReference());
        shown.put("total", Amounts.text(draft.total(), decimals));
        return shown;
    }
}
