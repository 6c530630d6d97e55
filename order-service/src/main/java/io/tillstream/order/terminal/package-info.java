/** Card terminals: what one must be able to do, and one that is only simulated. */
package io.tillstream.order.terminal;
