package io.tillstream.bench.chaos;

import java.util.Map;

/**
 * An order of three lines and two payments as a till keeps it.
 *
 * @param content as it is sent, every time the same
 */
record SoldOrder(String uuid, Map<String, Object> content) {

    static final int LINES = 3;
    static final int PAYMENTS = 2;
    static final String TOTAL = "7.20";
}
