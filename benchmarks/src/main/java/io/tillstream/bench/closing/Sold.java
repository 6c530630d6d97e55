package io.tillstream.bench.closing;

/** What every order of the benchmark is about: ids of the demo chain. */
record Sold(long product, long tax, long taxAccount, long income, long category) {}
