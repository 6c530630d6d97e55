package io.tillstream.gateway.till;

import io.tillstream.gateway.payload.PayloadCursor;
import java.util.Map;

/**
 * The cursor in {@code welcome} and {@code data-changed}. It knows no position: a till that sent it in place of its own
 * would load everything, and miss nothing.
 */
final class Hint {

    private Hint() {}

    static String forRegister(long registerId) {
        return new PayloadCursor(registerId, Map.of()).encode();
    }
}
