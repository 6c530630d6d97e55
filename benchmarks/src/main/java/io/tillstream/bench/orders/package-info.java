/** How many orders a second the system takes, beside the bare inserts of the same rows. */
package io.tillstream.bench.orders;
