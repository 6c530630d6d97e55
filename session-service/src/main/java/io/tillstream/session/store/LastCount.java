package io.tillstream.session.store;

import io.tillstream.session.count.Approval;
import io.tillstream.session.model.CoinCount;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was written down beside the amounts of the last count; nothing before somebody closes.
 *
 * @param by who counted; null before somebody closes
 * @param coins by payment method
 */
public record LastCount(Long by, Map<Long, List<CoinCount>> coins, Optional<Approval> approval) {

    public static final LastCount NONE = new LastCount(null, Map.of(), Optional.empty());
}
