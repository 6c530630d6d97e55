/** Compressed pieces of an answer that are made once and joined many times. */
package io.tillstream.gateway.payload.wire;
