/** How long a session takes to close: a large one, and three hundred at the same moment. */
package io.tillstream.bench.closing;
