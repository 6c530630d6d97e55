package io.tillstream.order.ingest;

/** An order that can be read, but not be booked as it is. */
final class Unbookable extends RuntimeException {

    static final String PENDING = "reference-pending";

    private final String reason;
    private final String waitingModel;

    Unbookable(String reason, String detail) {
        this(reason, detail, null);
    }

    private Unbookable(String reason, String detail, String waitingModel) {
        super(detail, null, false, false);
        this.reason = reason;
        this.waitingModel = waitingModel;
    }

    /** Whether the record exists is not known now. */
    static Unbookable pending(String model, long id) {
        return new Unbookable(
                PENDING,
                model + " " + id + " is not known here yet and its owner does not answer; tried again by itself.",
                model);
    }

    String reason() {
        return reason;
    }

    String waitingModel() {
        return waitingModel;
    }
}
