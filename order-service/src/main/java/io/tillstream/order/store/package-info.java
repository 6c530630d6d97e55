/** Where orders are found again. */
package io.tillstream.order.store;
