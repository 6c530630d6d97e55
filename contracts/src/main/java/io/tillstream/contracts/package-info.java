/** What the services say to each other and to the world: events, topics and money. Additive within v1. */
package io.tillstream.contracts;
