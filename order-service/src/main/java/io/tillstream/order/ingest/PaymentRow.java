package io.tillstream.order.ingest;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;

/** A row of {@code order_payment}, in its columns' names. */
record PaymentRow(
        long id,
        LocalDate month,
        long orderId,
        int position,
        long paymentMethodId,
        String kind,
        BigDecimal amount,
        @JsonProperty("is_change") boolean change,
        boolean derived,
        JsonNode details) {}
