package io.tillstream.order.usecase;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.util.List;

/**
 * Goods that come back.
 *
 * @param sessionId the drawer that the money comes from; null: the open session of the order's register
 * @param paymentMethodId how the money goes back; null: as the order was paid first
 */
public record Refund(
        @NotEmpty List<@NotNull @Valid RefundLine> lines, Long sessionId, Long paymentMethodId, String note) {

    /** @param quantity how many come back, above 0; of so many digits that counting with it ends */
    public record RefundLine(
            @NotNull Long lineId,

            @NotNull @Positive @Digits(integer = 12, fraction = 12)
            BigDecimal quantity) {}
}
