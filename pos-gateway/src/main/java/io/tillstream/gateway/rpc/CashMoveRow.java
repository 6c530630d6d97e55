package io.tillstream.gateway.rpc;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * One line in a till's list of cash in and out.
 *
 * @param name the reason that was given
 * @param amount below zero for what was taken out
 */
record CashMoveRow(long id, String name, BigDecimal amount, String date) {

    private static final DateTimeFormatter ODOO =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

    static List<CashMoveRow> of(JsonNode moves) {
        return StreamSupport.stream(moves.spliterator(), false)
                .map(CashMoveRow::row)
                .toList();
    }

    private static CashMoveRow row(JsonNode move) {
        var amount = new BigDecimal(move.path("amount").asText());
        return new CashMoveRow(
                move.path("id").asLong(),
                move.path("reason").asText(""),
                move.path("direction").asText().equals("out") ? amount.negate() : amount,
                ODOO.format(Instant.parse(move.path("movedAt").asText())));
    }
}
