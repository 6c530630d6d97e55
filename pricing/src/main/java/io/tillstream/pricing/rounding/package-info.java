/** Amounts are brought to a currency's or a drawer's smallest step, the same way for a sale and its refund. */
package io.tillstream.pricing.rounding;
