/** A working day at a till, from the first coin in the drawer to the last line in the ledger. */
package io.tillstream.session;
