package io.tillstream.local.chain;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What came out for one register.
 *
 * @param orders in the chain
 * @param brokenAt the first position that is wrong; null where none is
 * @param orderId the order there; null where it is missing
 * @param reason null where the chain is whole
 */
record ChainResult(
        long registerId,
        String code,
        String name,
        boolean valid,
        long orders,
        String head,
        Long brokenAt,
        Long orderId,
        String reason) {

    static ChainResult of(JsonNode register, JsonNode report) {
        var at = report.path("brokenAt");
        return new ChainResult(
                register.path("id").asLong(),
                register.path("code").asText(),
                register.path("name").asText(),
                report.path("valid").asBoolean(),
                report.path("length").asLong(),
                report.path("head").asText(),
                at.hasNonNull("position") ? at.path("position").asLong() : null,
                at.hasNonNull("orderId") ? at.path("orderId").asLong() : null,
                at.path("reason").asText(null));
    }

    String line() {
        return "%-14s %-26s %,12d orders  %s".formatted(code, name, orders, valid ? whole() : broken());
    }

    private String whole() {
        return orders == 0 ? "nothing sold yet" : "whole, head " + head.substring(0, Math.min(12, head.length()));
    }

    private String broken() {
        return "BROKEN at %,d: %s%s".formatted(brokenAt, reason, orderId == null ? "" : " (order " + orderId + ")");
    }
}
