package io.tillstream.bench.closing;

/** A register with a drawer of its own, and its open session. */
record Till(long registerId, long sessionId, long cashMethod, long cardMethod) {}
