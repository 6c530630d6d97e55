package io.tillstream.bench.orders;

/** A register with an open session. */
record Register(long id, String code, long sessionId) {}
