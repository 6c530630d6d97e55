/** Events leave in the owner's transaction or not at all, in order for each key. */
package io.tillstream.kit.data.outbox;
