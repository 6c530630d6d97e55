package io.tillstream.order.chain;

/**
 * What became of counting a stretch of a chain.
 *
 * @param reached the last order that was found right
 * @param counted orders that were looked at
 * @param report null where the chain goes on behind it
 */
public record Stretch(Place reached, int counted, ChainReport report) {

    public boolean isEnd() {
        return report != null;
    }
}
