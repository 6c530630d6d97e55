/** Orders arriving from tills: judged one by one, booked together. The hot path, in SQL. */
package io.tillstream.order.ingest;
