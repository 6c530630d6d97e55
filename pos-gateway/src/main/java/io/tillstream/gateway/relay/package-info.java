/** Selections on their way to tills: the log of what was sent and what the tills answered, folded into a status. */
package io.tillstream.gateway.relay;
