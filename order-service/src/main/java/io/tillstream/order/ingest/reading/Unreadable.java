package io.tillstream.order.ingest.reading;

/** Something is an order, or might be one, but cannot be read as such. */
public final class Unreadable extends RuntimeException {

    private final String reason;

    /** @param reason a name in kebab-case, e.g. {@code invalid-number} */
    public Unreadable(String reason, String detail) {
        super(detail, null, false, false);
        this.reason = reason;
    }

    public String reason() {
        return reason;
    }
}
