/** How an order is paid: what is still due, what goes back as change. */
package io.tillstream.pricing.tender;
