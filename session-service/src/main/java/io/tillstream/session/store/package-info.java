/** Sessions as a collection. */
package io.tillstream.session.store;
