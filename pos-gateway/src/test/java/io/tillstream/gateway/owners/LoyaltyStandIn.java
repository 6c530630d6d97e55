package io.tillstream.gateway.owners;

import java.util.List;
import java.util.Map;

/** Another program's loyalty programs, by configuration part of the payload. */
public final class LoyaltyStandIn extends StandIn {

    private volatile Handler answer = LoyaltyStandIn::programs;

    LoyaltyStandIn() {
        on("GET", "/programs", asked -> answer.answer(asked));
    }

    public void answers(Handler handler) {
        answer = handler;
    }

    public void worksAgain() {
        answer = LoyaltyStandIn::programs;
    }

    /** Version 2 has one more than version 1. */
    private static Reply programs(Asked asked) {
        var stamps = Map.of("id", 1, "name", "Ten coffees", "store", Long.parseLong(asked.param("storeId")));
        var summer = Map.of("id", 2, "name", "Summer");
        return "1".equals(asked.param("since"))
                ? Reply.json(
                        200, Map.of("records", List.of(summer), "deleted", List.of(9), "version", "2", "full", false))
                : Reply.json(200, Map.of("records", List.of(stamps), "version", "1"));
    }
}
