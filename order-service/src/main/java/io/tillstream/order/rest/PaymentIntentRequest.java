package io.tillstream.order.rest;

import io.tillstream.order.intent.StartPayment.Wanted;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.UUID;

/**
 * A payment at a card terminal, as a till asks for it.
 *
 * @param id a UUID that the till makes; the same request again is the same payment
 * @param orderUuid the order that it is for, which need not have been sent yet
 * @param amount positive, in the register's currency
 */
public record PaymentIntentRequest(
        @NotNull @Pattern(regexp = UUID_FORM) String id,
        @NotNull Long registerId,
        @NotNull Long sessionId,
        @NotBlank @Size(max = 100) String orderUuid,
        @NotNull Long paymentMethodId,

        @NotNull @Pattern(regexp = "(?!0+(\\.0*)?$)\\d{1,12}(\\.\\d{1,6})?", message = "must be a positive amount")
        String amount) {

    static final String UUID_FORM = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    Wanted wanted() {
        return new Wanted(
                UUID.fromString(id), registerId, sessionId, orderUuid, paymentMethodId, new BigDecimal(amount));
    }
}
