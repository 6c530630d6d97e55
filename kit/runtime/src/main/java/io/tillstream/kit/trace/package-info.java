/** Which requests are traced, and for whom. */
package io.tillstream.kit.trace;
