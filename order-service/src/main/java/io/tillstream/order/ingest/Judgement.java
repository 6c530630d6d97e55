package io.tillstream.order.ingest;

import io.tillstream.order.chain.CanonicalOrder;
import io.tillstream.order.chain.Hashes;

/**
 * What was decided of one arrival: it can be booked, or why not.
 *
 * @param bookable null where it cannot be booked
 * @param contentHash what tells this order from another one under its uuid, bookable or not; null where it cannot be read
 *     or its register is not known
 * @param reason null where it can
 * @param waitingModel of {@code reference-pending}: whose owner did not answer
 */
record Judgement(
        Arrival arrival,
        Origin origin,
        Bookable bookable,
        String contentHash,
        String reason,
        String detail,
        String waitingModel) {

    static final String FOREIGN_REGISTER = "foreign-register";

    static Judgement of(Arrival arrival, Known known, Sender sender, Judge judge) {
        var origin = Origin.of(arrival, known, sender);
        if (arrival.refusal() != null) {
            var refusal = arrival.refusal();
            return new Judgement(arrival, origin, null, null, refusal.reason(), refusal.getMessage(), null);
        }
        try {
            var bookable = judge.judge(arrival, origin);
            return new Judgement(arrival, origin, bookable, bookable.contentHash(), null, null, null);
        } catch (Unbookable refusal) {
            return new Judgement(
                    arrival,
                    origin,
                    null,
                    contentHash(arrival, origin),
                    refusal.reason(),
                    refusal.getMessage(),
                    refusal.waitingModel());
        } catch (RuntimeException fault) {
            return new Judgement(arrival, origin, null, null, "fault", "The order could not be judged: " + fault, null);
        }
    }

    /** The currency is all that it takes: what else the order names may be unknown by now. */
    private static String contentHash(Arrival arrival, Origin origin) {
        return origin.money() == null
                ? null
                : Hashes.ofContent(CanonicalOrder.of(Judge.content(arrival.order(), origin.money())));
    }

    Judgement refused(String why, String sentence) {
        return new Judgement(arrival, origin, null, contentHash, why, sentence, null);
    }

    /** It can be booked once something else is here. */
    Judgement waitingFor(String model, String sentence) {
        return new Judgement(arrival, origin, null, contentHash, Unbookable.PENDING, sentence, model);
    }

    boolean isBookable() {
        return bookable != null;
    }
}
