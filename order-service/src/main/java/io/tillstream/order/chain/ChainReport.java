package io.tillstream.order.chain;

/**
 * What became of verifying a register's chain.
 *
 * @param length orders in the chain
 * @param head the chain's hash as it stands
 * @param brokenAt null where it is whole
 */
public record ChainReport(
        long registerId, boolean valid, long length, String head, int formulaVersion, Break brokenAt) {

    /**
     * The first place where the chain is not what it was.
     *
     * @param orderId null where an order is missing
     * @param reason {@code missing-order}, {@code content-changed}, {@code chain-broken} or {@code head-differs}
     */
    public record Break(long position, Long orderId, String reason) {}

    static ChainReport whole(long registerId, long length, String head) {
        return new ChainReport(registerId, true, length, head, CanonicalOrder.VERSION, null);
    }

    static ChainReport broken(long registerId, long length, String head, Break at) {
        return new ChainReport(registerId, false, length, head, CanonicalOrder.VERSION, at);
    }
}
