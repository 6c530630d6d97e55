package io.tillstream.pricing.rounding;

/** Where an amount between two steps goes; always counted from zero, so a refund mirrors its sale. */
public enum Direction {
    /** To the nearer step, from the middle away from zero. */
    HALF_UP,
    /** Away from zero. */
    UP,
    /** Towards zero. */
    DOWN
}
