package io.tillstream.session;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The one clock of this service: UTC. */
public class SessionClock {

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }
}
