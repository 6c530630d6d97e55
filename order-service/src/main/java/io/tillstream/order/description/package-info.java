/** The models of orders as the generic RPC shows them. */
package io.tillstream.order.description;
