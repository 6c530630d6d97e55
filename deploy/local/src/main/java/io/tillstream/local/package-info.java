/** Tillstream on one machine: what stands behind {@code ./pos}. */
package io.tillstream.local;
