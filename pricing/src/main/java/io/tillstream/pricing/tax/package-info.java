/** What the taxes of one line come to. */
package io.tillstream.pricing.tax;
