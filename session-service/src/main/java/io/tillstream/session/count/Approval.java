package io.tillstream.session.count;

import java.time.Instant;

/**
 * A manager accepted differences over the limit.
 *
 * @param reason null where nobody said
 * @param at null for closes of earlier releases
 */
public record Approval(long by, String reason, Instant at) {}
