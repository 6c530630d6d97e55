/** Both shapes in which tills send orders, read into one. */
package io.tillstream.order.ingest.reading;
