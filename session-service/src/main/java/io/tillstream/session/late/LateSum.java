package io.tillstream.session.late;

import java.math.BigDecimal;

/**
 * Late orders of a session that no supplement has yet.
 *
 * @param waitsFor why the last try to post them failed; null where none did
 */
public record LateSum(int count, BigDecimal total, String waitsFor) {}
