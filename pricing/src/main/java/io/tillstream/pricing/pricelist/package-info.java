/** Which price a product has today, in this quantity, on this pricelist. */
package io.tillstream.pricing.pricelist;
