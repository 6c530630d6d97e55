/** Journal entries: what a session's takings mean in the ledger. */
package io.tillstream.session.accounting;
