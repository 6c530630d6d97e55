/** Laws that hold for every input, tried on many. */
package io.tillstream.pricing.property;
