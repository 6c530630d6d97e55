package io.tillstream.bench.chaos;

import io.tillstream.local.Server;
import java.util.Random;

/** What goes wrong in a day. */
public enum Mishap {
    ORDER_SERVICE_KILLED("order-service killed", Server.ORDER),
    POSTGRES_KILLED("PostgreSQL killed", Server.POSTGRES),
    KAFKA_KILLED("Kafka killed", Server.KAFKA),
    GATEWAY_KILLED("pos-gateway killed", Server.GATEWAY),
    TILLS_CUT_OFF("answers to tills cut", null),
    ORDERS_CUT_OFF("answers of order-service cut", null),
    POWER_CUT("everything killed at once", null);

    private static final int MOST_CUTS = 4;

    private final String title;
    private final Server victim;

    Mishap(String title, Server victim) {
        this.title = title;
        this.victim = victim;
    }

    public String title() {
        return title;
    }

    void strike(ChaosSystem system, Random chance) {
        switch (this) {
            case TILLS_CUT_OFF -> system.tillsToGateway().cutAnswers(1 + chance.nextInt(MOST_CUTS));
            case ORDERS_CUT_OFF -> system.othersToOrders().cutAnswers(1 + chance.nextInt(MOST_CUTS));
            case POWER_CUT -> {
                system.killEverything();
                system.up();
            }
            default -> {
                // Who is down already cannot be killed.
                system.awaitReady(victim);
                system.kill(victim);
            }
        }
    }
}
