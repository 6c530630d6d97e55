package io.tillstream.gateway.owners;

import java.util.HashMap;
import java.util.Map;

/** Another program's loyalty programs, by configuration part of the payload: the example of the guide. */
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

    /** The settings of the guide, with an address that there is. */
    Map<String, String> settings() {
        var settings = new HashMap<String, String>();
        PayloadGuide.blocks("properties").get(0).lines().forEach(line -> {
            var equals = line.indexOf('=');
            settings.put(
                    line.substring(0, equals), line.substring(equals + 1).replace("http://loyalty.example", url()));
        });
        return settings;
    }

    /** As the guide shows: at first everything, then what changed. */
    private static Reply programs(Asked asked) {
        var answers = PayloadGuide.blocks("json").stream()
                .filter(block -> block.contains("\"records\""))
                .toList();
        return Reply.raw(answers.get("1".equals(asked.param("since")) ? 1 : 0));
    }
}
