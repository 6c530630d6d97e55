package io.tillstream.pricing;

/** The only thing the engine throws: input that has no price, with its reason and the line it stands on. */
public final class PricingRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Refused reason;
    private final String line;

    /** A refusal of something that belongs to no line. */
    public PricingRefusal(Refused reason, String message) {
        this(reason, null, message);
    }

    /**
     * @param line id of the order line at fault, or null
     * @param message why, in one sentence for a person
     */
    public PricingRefusal(Refused reason, String line, String message) {
        super(line == null ? message : "line " + line + ": " + message);
        this.reason = reason;
        this.line = line;
    }

    public Refused reason() {
        return reason;
    }

    /** The reason's stable name, for example {@code unknown-tax}. */
    public String code() {
        return reason.code();
    }

    /** Id of the order line at fault, or null when the fault is not on a line. */
    public String line() {
        return line;
    }

    /** The same refusal, told of a line; a refusal that already names one stays as it is. */
    public PricingRefusal onLine(String lineId) {
        return line != null || lineId == null ? this : new PricingRefusal(reason, lineId, getMessage());
    }

    /** The same refusal, told of what it stands in, for example a tax; a refusal that names a line stays as it is. */
    public PricingRefusal in(String place) {
        return line != null ? this : new PricingRefusal(reason, place + ": " + getMessage());
    }
}
