/** Which taxes a customer's fiscal position puts in place of a product's, and what that does to its price. */
package io.tillstream.pricing.fiscal;
