/** Taxes, fiscal positions and cash rounding. */
package io.tillstream.config.tax;
