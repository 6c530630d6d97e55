/** The ledger's accounts and journals. */
package io.tillstream.config.account;
