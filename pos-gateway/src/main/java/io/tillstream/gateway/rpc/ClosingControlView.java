package io.tillstream.gateway.rpc;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What a till shows on its closing screen; amounts are numbers here. The list of methods has had two names. */
record ClosingControlView(
        @JsonProperty("orders_details") OrdersDetails orders,
        @JsonProperty("opening_notes") String openingNotes,
        @JsonProperty("default_cash_details") Object cash,
        @JsonProperty("other_payment_methods") List<Method> otherMethods,
        @JsonProperty("non_cash_payment_methods") List<Method> nonCashMethods,
        @JsonProperty("is_manager") boolean manager,
        @JsonProperty("amount_authorized_diff") BigDecimal authorizedDifference) {

    record OrdersDetails(int quantity, BigDecimal amount) {}

    record Cash(
            long id,
            String name,
            BigDecimal amount,
            BigDecimal opening,
            @JsonProperty("payment_amount") BigDecimal paid,
            List<Move> moves) {}

    record Move(String name, BigDecimal amount) {}

    record Method(long id, String name, BigDecimal amount, int number, String type) {}

    /** From what session-service tells; it does not tell limits, it only holds to them. */
    static ClosingControlView of(JsonNode session, JsonNode control, boolean manager) {
        var methods = StreamSupport.stream(control.path("paymentMethods").spliterator(), false)
                .toList();
        var cash = methods.stream().filter(ClosingControlView::isCash).findFirst();
        var others = methods.stream()
                .filter(method -> cash.filter(first -> first == method).isEmpty())
                .map(ClosingControlView::method)
                .toList();
        return new ClosingControlView(
                new OrdersDetails(
                        control.path("orders").path("count").asInt(),
                        amount(control.path("orders").path("total"))),
                session.path("openingNotes").asText(""),
                cash.<Object>map(method -> cash(method, control)).orElse(Map.of()),
                others,
                others,
                manager,
                null);
    }

    private static Cash cash(JsonNode method, JsonNode control) {
        return new Cash(
                method.path("paymentMethodId").asLong(),
                method.path("name").asText(),
                amount(method.path("expected")),
                amount(control.path("openingCash")),
                amount(method.path("payments")),
                moves(control));
    }

    /** Two sums: the single moves stand in the session's report. */
    private static List<Move> moves(JsonNode control) {
        return Stream.of(
                        new Move("Cash in", amount(control.path("cashIn"))),
                        new Move("Cash out", amount(control.path("cashOut")).negate()))
                .filter(move -> move.amount().signum() != 0)
                .toList();
    }

    private static Method method(JsonNode method) {
        return new Method(
                method.path("paymentMethodId").asLong(),
                method.path("name").asText(),
                amount(method.path("expected")),
                method.path("count").asInt(),
                method.path("kind").asText());
    }

    private static boolean isCash(JsonNode method) {
        return method.path("kind").asText().equals("cash");
    }

    /** Null where the register is counted blind, and whoever asks is going to count. */
    private static BigDecimal amount(JsonNode amount) {
        if (amount.isNull()) {
            return null;
        }
        return amount.isTextual() ? new BigDecimal(amount.asText()) : amount.decimalValue();
    }
}
