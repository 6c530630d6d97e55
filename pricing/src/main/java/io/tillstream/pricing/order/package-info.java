/** What a whole order comes to: its lines, its taxes, its total. */
package io.tillstream.pricing.order;
