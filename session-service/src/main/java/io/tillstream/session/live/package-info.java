/** What happens in every shop right now: figures that order events add up to, and all sessions at one glance. */
package io.tillstream.session.live;
