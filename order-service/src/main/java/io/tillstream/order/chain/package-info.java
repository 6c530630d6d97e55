/** What of an order never changes, its hash, and the chain of a register's orders. */
package io.tillstream.order.chain;
