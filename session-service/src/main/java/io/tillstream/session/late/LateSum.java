package io.tillstream.session.late;

import java.math.BigDecimal;

/** Late orders of a session that no supplement has yet. */
public record LateSum(int count, BigDecimal total) {}
