package io.tillstream.order.chain;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of verifying a register's chain.
 *
 * @param valid nothing is wrong as far as it was counted
 * @param length orders in the chain
 * @param head the chain's hash as it stands
 * @param verified the position up to which it was counted and found right
 * @param brokenAt null where it is whole
 * @param next a cursor where the chain goes on behind what was asked for; null at its end
 */
public record ChainReport(
        long registerId,
        boolean valid,
        long length,
        String head,
        int formulaVersion,
        long verified,
        Break brokenAt,
        String next) {

    /**
     * The first place where the chain is not what it was.
     *
     * @param orderId null where an order is missing
     * @param reason {@code missing-order}, {@code content-changed}, {@code chain-broken} or {@code head-differs}
     */
    @Schema(name = "ChainBreak")
    public record Break(long position, Long orderId, String reason) {}

    static ChainReport whole(long registerId, Place head) {
        return new ChainReport(
                registerId, true, head.position(), head.hash(), CanonicalOrder.VERSION, head.position(), null, null);
    }

    static ChainReport broken(long registerId, Place head, Place right, Break at) {
        return new ChainReport(
                registerId, false, head.position(), head.hash(), CanonicalOrder.VERSION, right.position(), at, null);
    }

    static ChainReport goesOn(long registerId, Place head, Place right, String next) {
        return new ChainReport(
                registerId, true, head.position(), head.hash(), CanonicalOrder.VERSION, right.position(), null, next);
    }
}
