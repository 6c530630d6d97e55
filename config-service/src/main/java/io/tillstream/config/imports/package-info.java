/** What of a chain can be brought in from files and taken out into them: ledger, assortment, places. */
package io.tillstream.config.imports;
