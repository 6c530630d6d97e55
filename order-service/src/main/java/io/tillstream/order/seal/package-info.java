/** A session's takings, and the line behind which an order is late. */
package io.tillstream.order.seal;
