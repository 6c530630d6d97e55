/** What other services say, as far as it matters here. */
package io.tillstream.order.kafka;
