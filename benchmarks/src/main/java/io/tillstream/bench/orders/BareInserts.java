package io.tillstream.bench.orders;

import java.time.Duration;
import java.util.List;

/** The baseline: the rows of an order and nothing else, one transaction for each order. */
interface BareInserts {

    /** What does it, for the report. */
    String title();

    /** @return orders committed in a second, all clients together */
    double rate(int clients, Duration time);

    /** @return milliseconds of each transaction of one client */
    List<Double> latencies(Duration time);
}
