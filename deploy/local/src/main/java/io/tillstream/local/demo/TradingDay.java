package io.tillstream.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The chapters of one day at one till. */
final class TradingDay {

    private static final String OPENING_CASH = "100.00";

    private final String gateway;
    private final Integrator integrator;
    private final Story story;
    private Api cashier;
    private long userId;
    private long registerId;
    private long sessionId;
    private Till till;

    TradingDay(String gateway, Integrator integrator, Story story) {
        this.gateway = gateway;
        this.integrator = integrator;
        this.story = story;
    }

    void play() {
        var begin = Instant.now();
        logIn();
        openSession();
        load();
        try (var channel = connect()) {
            var ana = findCustomer("Ana Bar");
            var sent = sell(ana);
            sendTwice(sent.get(2));
            sellOffline();
            chooseCustomerInBackOffice(channel, ana);
        }
        takeCashOut();
        close();
        new Aftermath(cashier, integrator, story, begin).look(registerId, sessionId);
    }

    private void logIn() {
        story.chapter("The cashier logs in and finds a register");
        cashier = Api.login(gateway, "cashier", "cashier");
        userId = cashier.rpc("/web/session/get_session_info", Map.of())
                .path("uid")
                .asLong();
        for (var register : cashier.get("/api/registers").path("items")) {
            story.tell(
                    "register %s  %s  (%s)",
                    register.path("code").asText(),
                    register.path("name").asText(),
                    register.path("currency").asText());
            registerId = registerId == 0 ? register.path("id").asLong() : registerId;
        }
    }

    private void openSession() {
        story.chapter("A session begins with " + OPENING_CASH + " in the drawer");
        var created = cashier.tryPost("/api/sessions", Map.of("registerId", registerId));
        if (created.statusCode() == 409) {
            var left = Api.read(created.body()).path("sessionId").asLong();
            story.tell("session %d was left open by somebody: a manager closes it first", left);
            new Drawer(Api.login(gateway, "manager", "manager"), left).countAndClose(OPENING_CASH);
            openSession(cashier.post("/api/sessions", Map.of("registerId", registerId)));
        } else if (created.statusCode() == 201) {
            openSession(Api.read(created.body()));
        } else {
            throw new DayFailed("the session was not created: " + created.body());
        }
    }

    private void openSession(JsonNode created) {
        sessionId = created.path("id").asLong();
        story.tell(
                "%s  %s", created.path("name").asText(), created.path("state").asText());
        var opened =
                cashier.post("/api/sessions/" + sessionId + "/open", Map.of("openingCash", OPENING_CASH, "notes", ""));
        story.check("opened".equals(opened.path("state").asText()), "the session is opened");
        var again = cashier.tryPost("/api/sessions", Map.of("registerId", registerId));
        story.check(again.statusCode() == 409, "a second session on this register is refused");
    }

    private void load() {
        story.chapter("The till loads everything it needs: /pos/ui");
        var assortment = new Assortment(cashier.rpc("/pos/ui", Map.of("config_id", registerId)));
        story.tell(
                "%d products, %d categories, %d taxes, %d payment methods, %d customers",
                assortment.count("product.product"),
                assortment.count("pos.category"),
                assortment.count("account.tax"),
                assortment.count("pos.payment.method"),
                assortment.count("res.partner"));
        var delta = cashier.rpc("/pos/ui", Map.of("config_id", registerId, "since", assortment.cursor()));
        story.check(!delta.path("_meta").path("full").asBoolean(true), "the next load brings only what changed");
        till = new Till(assortment, sessionId, userId);
    }

    private TillChannel connect() {
        story.chapter("The till channel");
        var channel = TillChannel.connect(cashier, registerId);
        var welcome = channel.await("welcome");
        story.check(
                welcome.path("sessionId").asLong() == sessionId, "the server greets the till of session " + sessionId);
        return channel;
    }

    private long findCustomer(String name) {
        var found = cashier.rpc(
                "/pos/web_read_models",
                Map.of(
                        "models",
                        List.of(Map.of(
                                "model",
                                "res.partner",
                                "domain",
                                List.of(List.of("name", "=", name)),
                                "fields",
                                List.of("name"),
                                "limit",
                                1))));
        return found.path("res.partner").path(0).path("id").asLong();
    }

    private List<Till.Sale> sell(long ana) {
        story.chapter("Twelve baskets");
        var sales = new ArrayList<Till.Sale>();
        for (var basket : Baskets.sales(ana)) {
            sales.add(send(basket));
        }
        var withChange = cashier.get("/api/orders?q=" + sales.get(1).reference())
                .path("items")
                .path(0)
                .path("id")
                .asLong();
        var lines = cashier.get("/api/orders/" + withChange).path("lines");
        sales.add(send(Baskets.refund(lines.path(1).path("id").asLong())));
        return sales;
    }

    private Till.Sale send(Basket basket) {
        var sale = till.ring(basket);
        var row = send(List.of(sale)).path(0);
        tell(sale, basket, row);
        if (!"created".equals(row.path("status").asText())) {
            throw new DayFailed("the order was not booked: " + row);
        }
        return sale;
    }

    private void tell(Till.Sale sale, Basket basket, JsonNode row) {
        var change = sale.change().signum() == 0 ? "" : "change " + sale.change();
        story.tell(
                "%s  %8s  %-10s  %-26s %s",
                sale.reference(), sale.total(), row.path("status").asText(), basket.title, change);
    }

    private JsonNode send(List<Till.Sale> sales) {
        return cashier.rpc(
                "/pos/create_from_ui",
                Map.of("orders", sales.stream().map(Till.Sale::order).toList(), "draft", false));
    }

    private void sendTwice(Till.Sale sale) {
        story.chapter("The same order again, as after a lost answer");
        var row = send(List.of(sale)).path(0);
        story.tell("%s  %s", sale.reference(), row.path("status").asText());
        var stored =
                cashier.get("/api/orders?q=" + sale.reference()).path("items").size();
        story.check("duplicate".equals(row.path("status").asText()) && stored == 1, "it is stored once");
    }

    private void sellOffline() {
        story.chapter("Three sales without a network, sent together afterwards");
        var baskets = Baskets.offline();
        var sales = baskets.stream().map(till::ring).toList();
        var rows = send(sales);
        for (int i = 0; i < sales.size(); i++) {
            tell(sales.get(i), baskets.get(i), rows.path(i));
        }
        var created = Assortment.stream(rows)
                .filter(row -> "created".equals(row.path("status").asText()))
                .count();
        story.check(created == sales.size(), "each is booked");
    }

    private void chooseCustomerInBackOffice(TillChannel channel, long customer) {
        story.chapter("A manager at a back-office screen sends a customer to the till");
        var manager = Api.login(gateway, "manager", "manager");
        var sent = manager.post("/api/partners/" + customer + "/selections", Map.of("registerId", registerId));
        var selection = channel.await("selection");
        story.tell(
                "arrived at the till: %s", selection.path("record").path("name").asText());
        channel.acknowledge(selection.path("id").asText());
        story.check(becomesDelivered(manager, sent.path("id").asText()), "the manager sees that it was delivered");
    }

    private static boolean becomesDelivered(Api manager, String id) {
        return Waiting.until(() -> "delivered"
                .equals(manager.get("/api/selections/" + id).path("status").asText()));
    }

    private void takeCashOut() {
        story.chapter("20.00 out of the drawer");
        cashier.post(
                "/api/sessions/" + sessionId + "/cash-moves",
                Map.of("direction", "out", "amount", "20.00", "reason", "Flowers for the counter"));
    }

    private void close() {
        story.chapter("Counting and closing, with 0.50 missing");
        var control = new Drawer(cashier, sessionId).countAndClose(OPENING_CASH);
        control.path("paymentMethods")
                .forEach(method -> story.tell(
                        "%-20s expected %10s",
                        method.path("name").asText(), method.path("expected").asText()));
        var session = cashier.get("/api/sessions/" + sessionId);
        story.check("closed".equals(session.path("state").asText()), "the session is closed");
    }
}
