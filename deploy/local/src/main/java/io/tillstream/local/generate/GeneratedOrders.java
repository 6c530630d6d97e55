package io.tillstream.local.generate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tillstream.local.cli.Fault;
import io.tillstream.local.sheets.Gateway;
import io.tillstream.local.sheets.ProgressBar;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Orders as tills send them: of generated products, in batches, through sessions that are opened for them. */
public final class GeneratedOrders {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DateTimeFormatter WIRE_TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);
    private static final int MOST_TILLS = 10;
    private static final int BATCH = 100;
    private static final int MOST_LINES = 6;
    private static final int PRODUCTS = 500;

    private final Gateway gateway;
    private final long seed;
    private final PrintStream out;

    public GeneratedOrders(Gateway gateway, long seed, PrintStream out) {
        this.gateway = gateway;
        this.seed = seed;
        this.out = out;
    }

    /** @param product as {@code product.product} of a payload has it */
    private record Good(long id, BigDecimal price, List<Long> taxes, BigDecimal untaxedShare) {}

    private record Till(long register, String code, long session, long cash, long pricelist) {}

    public void send(int orders) {
        var goods = goods();
        var tills = tills();
        if (goods.isEmpty() || tills.isEmpty()) {
            throw new Fault("There is nothing to sell or nowhere: generate products and registers first");
        }
        var bar = new ProgressBar(out, "orders");
        int stored = 0;
        for (int sent = 0; sent < orders; sent += BATCH) {
            var till = tills.get(sent / BATCH % tills.size());
            stored += send(till, goods, sent, Math.min(BATCH, orders - sent));
            bar.show(sent + BATCH, orders, stored + " stored");
        }
        bar.end();
        out.printf("orders: %d sent, %d stored, in sessions of %d registers%n", orders, stored, tills.size());
    }

    private int send(Till till, List<Good> goods, int first, int count) {
        var batch = new ArrayList<>();
        for (int i = first; i < first + count; i++) {
            batch.add(order(till, goods, i));
        }
        var answer = gateway.post(
                "/pos/create_from_ui",
                Map.of("jsonrpc", "2.0", "method", "call", "id", 1, "params", Map.of("orders", batch, "draft", false)));
        var rows = read(answer).path("result");
        if (!rows.isArray()) {
            throw new Fault("The orders were not taken: " + answer.body());
        }
        int stored = 0;
        for (var row : rows) {
            stored += row.path("status").asText().matches("created|duplicate") ? 1 : 0;
        }
        return stored;
    }

    /** The identity is of this run: the same seed twice sells the same baskets twice. */
    private Map<String, Object> order(Till till, List<Good> goods, int number) {
        var dice = new Dice(seed, "order", number);
        var lines = new ArrayList<Object>();
        var total = BigDecimal.ZERO;
        var untaxed = BigDecimal.ZERO;
        for (int i = 0; i <= dice.upTo(MOST_LINES); i++) {
            var good = goods.get(dice.upTo(goods.size()));
            var quantity = BigDecimal.valueOf(1L + dice.upTo(3));
            var included = good.price.multiply(quantity);
            var bare = included.multiply(good.untaxedShare).setScale(2, RoundingMode.HALF_UP);
            lines.add(List.of(0, 0, line(good, quantity, bare, included)));
            total = total.add(included);
            untaxed = untaxed.add(bare);
        }
        var uuid = UUID.randomUUID().toString();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("name", till.code + "-" + uuid.substring(0, 8));
        data.put("uid", uuid);
        data.put("pos_session_id", till.session);
        data.put("partner_id", false);
        data.put("pricelist_id", till.pricelist);
        data.put("fiscal_position_id", false);
        data.put("creation_date", WIRE_TIME.format(Instant.now()));
        data.put("amount_total", total);
        data.put("amount_tax", total.subtract(untaxed));
        data.put("amount_paid", total);
        data.put("amount_return", 0);
        data.put("lines", lines);
        data.put(
                "statement_ids",
                List.of(List.of(
                        0,
                        0,
                        Map.of(
                                "name",
                                WIRE_TIME.format(Instant.now()),
                                "payment_method_id",
                                till.cash,
                                "amount",
                                total))));
        return Map.of("id", uuid, "to_invoice", false, "data", data);
    }

    private static Map<String, Object> line(Good good, BigDecimal quantity, BigDecimal bare, BigDecimal included) {
        return Map.of(
                "product_id",
                good.id,
                "qty",
                quantity,
                "price_unit",
                good.price,
                "discount",
                0,
                "price_subtotal",
                bare,
                "price_subtotal_incl",
                included,
                "tax_ids",
                List.of(List.of(6, false, good.taxes)));
    }

    private List<Good> goods() {
        var taxes = new LinkedHashMap<Long, BigDecimal>();
        for (var tax : search("account.tax", List.of(), List.of("amount", "price_include"))) {
            if (tax.path("price_include").asBoolean()) {
                taxes.put(tax.path("id").asLong(), tax.path("amount").decimalValue());
            }
        }
        var goods = new ArrayList<Good>();
        var fields = List.of("lst_price", "taxes_id");
        for (var product : search("product.product", List.of(List.of("default_code", "=like", "GEN-%")), fields)) {
            var ids = new ArrayList<Long>();
            product.path("taxes_id").forEach(id -> ids.add(id.asLong()));
            if (ids.size() == 1 && taxes.containsKey(ids.get(0))) {
                var share = BigDecimal.valueOf(100)
                        .divide(taxes.get(ids.get(0)).add(BigDecimal.valueOf(100)), 20, RoundingMode.HALF_UP);
                goods.add(new Good(
                        product.path("id").asLong(),
                        product.path("lst_price").decimalValue().setScale(2, RoundingMode.HALF_UP),
                        ids,
                        share));
            }
        }
        return goods;
    }

    private List<Till> tills() {
        var cash = new LinkedHashMap<Long, Boolean>();
        for (var method : search("pos.payment.method", List.of(), List.of("is_cash_count"))) {
            cash.put(method.path("id").asLong(), method.path("is_cash_count").asBoolean());
        }
        var tills = new ArrayList<Till>();
        var fields = List.of("code", "pricelist_id", "payment_method_ids");
        for (var register : search("pos.config", List.of(List.of("code", "=like", "G0%")), fields)) {
            if (tills.size() < MOST_TILLS) {
                register.path("payment_method_ids").forEach(method -> {
                    if (cash.getOrDefault(method.asLong(), false)) {
                        tills.add(till(register, method.asLong()));
                    }
                });
            }
        }
        return tills;
    }

    private Till till(JsonNode register, long cash) {
        var id = register.path("id").asLong();
        var begun = gateway.post("/api/sessions", Map.of("registerId", id));
        var answer = read(begun);
        var session = begun.statusCode() == 409
                ? answer.path("sessionId").asLong()
                : answer.path("id").asLong();
        gateway.post("/api/sessions/" + session + "/open", Map.of("openingCash", "100.00", "notes", ""));
        var pricelist = register.path("pricelist_id");
        return new Till(
                id,
                register.path("code").asText(),
                session,
                cash,
                pricelist.isArray() ? pricelist.get(0).asLong() : pricelist.asLong());
    }

    private JsonNode search(String model, List<?> domain, List<String> fields) {
        var answer = gateway.post(
                "/pos/web_read_models",
                Map.of(
                        "jsonrpc",
                        "2.0",
                        "method",
                        "call",
                        "id",
                        1,
                        "params",
                        Map.of(
                                "models",
                                List.of(Map.of(
                                        "model", model, "domain", domain, "fields", fields, "limit", PRODUCTS, "order",
                                        "id asc")))));
        return read(answer).path("result").path(model);
    }

    private static JsonNode read(HttpResponse<String> answer) {
        try {
            return JSON.readerFor(JsonNode.class)
                    .with(com.fasterxml.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .readTree(answer.body());
        } catch (IOException noJson) {
            throw new Fault("An answer is no JSON: " + answer.body());
        }
    }
}
