package io.tillstream.order.ingest;

/** What an order can say of itself that wants a look; none of it keeps it from being booked. */
public final class Flags {

    /** Its session was sealed before it came. */
    public static final String LATE = "late";
    /** The till's clock is far off, or says nothing readable. */
    public static final String CLOCK = "clock";
    /** The customer that it names does not exist, or no more. */
    public static final String UNKNOWN_PARTNER = "unknown-partner";
    /** Whether the customer exists could not be asked. */
    public static final String UNVERIFIED_PARTNER = "unverified-partner";
    /** Its number was taken in the register's series; it got a suffix. */
    public static final String NUMBER_TAKEN = "number-taken";
    /** The money engine comes to another total or tax. */
    public static final String AMOUNT_MISMATCH = "amount-mismatch";
    /** The money engine could not count it. */
    public static final String AMOUNT_UNCHECKED = "amount-unchecked";

    private Flags() {}
}
