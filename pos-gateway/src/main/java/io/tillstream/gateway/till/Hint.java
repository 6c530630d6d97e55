package io.tillstream.gateway.till;

import io.tillstream.gateway.Json;
import io.tillstream.gateway.payload.PayloadCursor;
import io.tillstream.kit.page.Cursor;
import java.util.Map;

/**
 * The cursor in {@code welcome} and {@code data-changed}. It knows no position: a till that sent it in place of its own
 * would load everything, and miss nothing.
 */
final class Hint {

    private Hint() {}

    static String forRegister(long registerId) {
        return Cursor.encode(Json.bytes(new PayloadCursor(registerId, Map.of())).toString());
    }
}
