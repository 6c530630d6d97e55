package io.tillstream.bench.orders;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/**
 * Writes the orders of one till as JSON-RPC calls: three lines, paid by card, counted as the money engine counts them.
 * What takes time (prices, texts) is made once; an order differs from the next in identity, number, time and basket.
 */
final class OrderWriter {

    private static final int BASKETS = 97;
    private static final int LINES = 3;
    private static final DateTimeFormatter WIRE_TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

    private final Register register;
    private final List<String> baskets;
    private long number;

    OrderWriter(Register register, Assortment assortment, long firstNumber) {
        this.register = register;
        this.number = firstNumber;
        this.baskets = IntStream.range(0, BASKETS)
                .mapToObj(basket -> basket(assortment, basket))
                .toList();
    }

    long register() {
        return register.id();
    }

    byte[] batch(int orders) {
        var time = WIRE_TIME.format(Instant.now());
        var call = new StringBuilder(orders * 900 + 100)
                .append("{\"jsonrpc\":\"2.0\",\"method\":\"call\",\"id\":1,\"params\":{\"draft\":false,\"orders\":[");
        for (var i = 0; i < orders; i++) {
            append(call.append(i == 0 ? "" : ","), time);
        }
        return call.append("]}}").toString().getBytes(StandardCharsets.UTF_8);
    }

    private void append(StringBuilder call, String time) {
        number++;
        var uid = timeOrdered();
        call.append("{\"id\":\"")
                .append(uid)
                .append("\",\"to_invoice\":false,\"data\":{\"name\":\"")
                .append(register.code())
                .append('-')
                .append(number)
                .append("\",\"uid\":\"")
                .append(uid)
                .append("\",\"pos_session_id\":")
                .append(register.sessionId())
                .append(",\"sequence_number\":")
                .append(number)
                .append(",\"creation_date\":\"")
                .append(time)
                .append("\",\"partner_id\":false,\"fiscal_position_id\":false,")
                .append(baskets.get((int) (number % BASKETS)))
                .append("}}");
    }

    /** A UUID of version 7, as a till makes them: the time in milliseconds, then chance. */
    private static UUID timeOrdered() {
        var chance = ThreadLocalRandom.current();
        var high = (System.currentTimeMillis() << 16) | 0x7000 | chance.nextInt(0x1000);
        return new UUID(high, (chance.nextLong() >>> 2) | 0x8000_0000_0000_0000L);
    }

    private static String basket(Assortment assortment, int basket) {
        var items = new ArrayList<Assortment.Product>();
        var quantities = new ArrayList<BigDecimal>();
        for (var line = 0; line < LINES; line++) {
            items.add(assortment.product(basket * 7 + line * 11));
            quantities.add(BigDecimal.valueOf(1 + (basket + line) % 4));
        }
        var priced = assortment.price(items, quantities);
        var text = new StringBuilder()
                .append("\"amount_total\":")
                .append(priced.total().toPlainString())
                .append(",\"amount_tax\":")
                .append(priced.tax().toPlainString())
                .append(",\"amount_paid\":")
                .append(priced.total().toPlainString())
                .append(",\"amount_return\":0,\"lines\":[");
        for (var line = 0; line < LINES; line++) {
            var item = items.get(line);
            var sums = priced.lines().get(line);
            text.append(line == 0 ? "" : ",")
                    .append("[0,0,{\"product_id\":")
                    .append(item.id())
                    .append(",\"qty\":")
                    .append(quantities.get(line))
                    .append(",\"price_unit\":")
                    .append(item.price().toPlainString())
                    .append(",\"discount\":0,\"price_subtotal\":")
                    .append(sums.untaxed().toPlainString())
                    .append(",\"price_subtotal_incl\":")
                    .append(sums.total().toPlainString())
                    .append(",\"tax_ids\":[[6,false,")
                    .append(item.taxes())
                    .append("]]}]");
        }
        return text.append("],\"statement_ids\":[[0,0,{\"payment_method_id\":")
                .append(assortment.cardMethod())
                .append(",\"amount\":")
                .append(priced.total().toPlainString())
                .append("}]]")
                .toString();
    }
}
