/** How fast a till gets what it opens with. */
package io.tillstream.bench.payload;
