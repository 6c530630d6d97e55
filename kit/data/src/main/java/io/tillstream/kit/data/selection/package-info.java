/** Sends a record of this owner to a till, from the owner's outbox. */
package io.tillstream.kit.data.selection;
