/** Chains of any size that look like real ones, the same for the same seed. */
package io.tillstream.local.generate;
