package io.tillstream.gateway.payload;

/**
 * A payload inside of another JSON text.
 *
 * @param before what stands before it, e.g. {@code {"jsonrpc":"2.0","id":1,"result":}
 * @param after what stands behind it
 */
public record WrappedPayload(String before, Payload payload, String after) {}
