package io.tillstream.order.chain;

/**
 * A place in a register's chain.
 *
 * @param hash of the link there
 */
public record Place(long position, String hash) {

    /** Before the first order. */
    public static final Place START = new Place(0, Hashes.GENESIS);
}
