package io.tillstream.bench.orders;

import io.tillstream.local.cli.Fault;
import java.nio.charset.StandardCharsets;

/** One till: sends its orders and counts those that were booked. */
final class Till {

    private static final String CREATED = "\"status\":\"created\"";

    private final String gateway;
    private final OrderWriter orders;
    private GatewayClient client;

    Till(String gateway, OrderWriter orders) {
        this.gateway = gateway;
        this.orders = orders;
    }

    /** Anew before each measurement: an access token does not live long. */
    void login() {
        client = GatewayClient.login(gateway, "admin");
    }

    long register() {
        return orders.register();
    }

    /** @return how many orders were booked */
    long sellUntil(long nanoTime, int batch) {
        long sold = 0;
        while (System.nanoTime() < nanoTime) {
            sell(batch);
            sold += batch;
        }
        return sold;
    }

    /** @throws Fault where not every order was booked at once */
    void sell(int batch) {
        var answer = client.postBytes("/pos/create_from_ui", orders.batch(batch));
        var body = new String(answer.body(), StandardCharsets.UTF_8);
        if (answer.statusCode() != 200 || count(body) != batch) {
            throw new Fault("Orders were not booked: " + answer.statusCode() + " "
                    + body.substring(0, Math.min(body.length(), 1000)));
        }
    }

    private static int count(String body) {
        var found = 0;
        for (var at = body.indexOf(CREATED); at >= 0; at = body.indexOf(CREATED, at + CREATED.length())) {
            found++;
        }
        return found;
    }
}
