package io.tillstream.gateway.rpc;

import io.vertx.core.buffer.Buffer;
import java.util.List;

/** JSON arrays that are bytes already. */
final class RawList {

    private static final int EMPTY = 2;

    private RawList() {}

    static Buffer of(List<Buffer> elements) {
        var list = Buffer.buffer("[");
        for (int i = 0; i < elements.size(); i++) {
            list.appendString(i == 0 ? "" : ",").appendBuffer(elements.get(i));
        }
        return list.appendString("]");
    }

    /** The elements of both, in one array. */
    static Buffer joined(Buffer first, Buffer second) {
        if (first.length() <= EMPTY || second.length() <= EMPTY) {
            return first.length() <= EMPTY ? second : first;
        }
        return Buffer.buffer(first.length() + second.length())
                .appendBuffer(first, 0, first.length() - 1)
                .appendString(",")
                .appendBuffer(second, 1, second.length() - 1);
    }
}
