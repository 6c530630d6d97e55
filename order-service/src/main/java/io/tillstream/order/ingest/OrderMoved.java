package io.tillstream.order.ingest;

/** What stands under an order's uuid is not what it was read over: it is to be read once more, over what stands now. */
final class OrderMoved extends RuntimeException {

    OrderMoved(String uid) {
        super("Order " + uid + " changed while it came again.", null, false, false);
    }
}
