/** Records on their way to tills: how long one takes, and ten thousand sockets at one gateway. */
package io.tillstream.bench.relay;
