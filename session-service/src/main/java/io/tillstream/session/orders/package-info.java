/** What order-service tells of a session's orders. */
package io.tillstream.session.orders;
