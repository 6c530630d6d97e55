/** Servers that are really killed and connections that are really cut, and what must be true afterwards. */
package io.tillstream.bench.chaos;
