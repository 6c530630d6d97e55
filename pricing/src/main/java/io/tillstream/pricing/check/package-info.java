/** Runs the engine over files of cases with known results, and tells where it differs. */
package io.tillstream.pricing.check;
