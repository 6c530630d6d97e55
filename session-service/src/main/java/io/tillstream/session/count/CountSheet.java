package io.tillstream.session.count;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tillstream.session.model.CoinCount;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What somebody writes down beside the amounts of a last count.
 *
 * @param coins by payment method; a method that was counted as a whole is absent
 * @param approvalReason why a manager accepts a difference over the limit; null where nobody said
 * @param at when it was handed in
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CountSheet(Map<Long, List<CoinCount>> coins, String approvalReason, Instant at) {

    public CountSheet {
        coins = coins == null ? Map.of() : coins;
    }
}
