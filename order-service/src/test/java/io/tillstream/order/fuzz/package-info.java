/** Whatever is sent to the ingest: random, but the same in every run. */
package io.tillstream.order.fuzz;
