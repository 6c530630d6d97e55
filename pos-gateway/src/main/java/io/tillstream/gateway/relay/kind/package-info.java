/** Kinds of records that can be sent to tills: those that owners keep, and those of extensions. */
package io.tillstream.gateway.relay.kind;
