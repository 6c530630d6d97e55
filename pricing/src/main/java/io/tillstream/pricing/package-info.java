/** The money engine: prices, taxes, rounding and change, computed once for the server and the browser. */
package io.tillstream.pricing;
