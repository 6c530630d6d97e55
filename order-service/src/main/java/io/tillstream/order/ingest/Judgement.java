package io.tillstream.order.ingest;

/**
 * What was decided of one arrival: it can be booked, or why not.
 *
 * @param bookable null where it cannot be booked
 * @param reason null where it can
 * @param waitingModel of {@code reference-pending}: whose owner did not answer
 */
record Judgement(Arrival arrival, Origin origin, Bookable bookable, String reason, String detail, String waitingModel) {

    static Judgement of(Arrival arrival, Known known, Sender sender, Judge judge) {
        var origin = Origin.of(arrival, known, sender);
        if (arrival.refusal() != null) {
            return unbookable(
                    arrival,
                    origin,
                    arrival.refusal().reason(),
                    arrival.refusal().getMessage());
        }
        try {
            return new Judgement(arrival, origin, judge.judge(arrival, origin), null, null, null);
        } catch (Unbookable refusal) {
            return new Judgement(arrival, origin, null, refusal.reason(), refusal.getMessage(), refusal.waitingModel());
        } catch (RuntimeException fault) {
            return unbookable(arrival, origin, "fault", "The order could not be judged: " + fault);
        }
    }

    static Judgement unbookable(Arrival arrival, Origin origin, String reason, String detail) {
        return new Judgement(arrival, origin, null, reason, detail, null);
    }

    Judgement refused(String why, String sentence) {
        return unbookable(arrival, origin, why, sentence);
    }

    /** It can be booked once something else is here. */
    Judgement waitingFor(String model, String sentence) {
        return new Judgement(arrival, origin, null, Unbookable.PENDING, sentence, model);
    }

    boolean isBookable() {
        return bookable != null;
    }
}
