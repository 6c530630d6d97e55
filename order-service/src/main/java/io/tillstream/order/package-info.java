/** A sale at a till, from the first line to the last coin. */
package io.tillstream.order;
