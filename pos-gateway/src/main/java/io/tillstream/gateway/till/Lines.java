package io.tillstream.gateway.till;

import java.util.Collection;

/** Sockets of one kind that are open here. */
interface Lines {

    Collection<? extends Line> all();
}
