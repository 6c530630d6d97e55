package io.tillstream.gateway.payload;

/**
 * Where a copy of a segment stands.
 *
 * @param epoch which life of the owner's database
 * @param horizon the oldest transaction that was open when it was read
 * @param scope a fingerprint of what decides which records belong to it
 */
public record SegmentPosition(String epoch, String horizon, String scope) {

    /** Whether changes since this position make a copy that stands at the other. */
    boolean leadsTo(SegmentPosition other) {
        return epoch.equals(other.epoch) && scope.equals(other.scope);
    }
}
