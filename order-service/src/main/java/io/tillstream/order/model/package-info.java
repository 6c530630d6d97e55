/** What an order is and what can become of it. */
package io.tillstream.order.model;
