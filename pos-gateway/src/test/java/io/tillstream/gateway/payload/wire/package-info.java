/** Tests of compressed pieces and how they are joined. */
package io.tillstream.gateway.payload.wire;
