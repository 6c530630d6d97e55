package io.tillstream.gateway.till;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Looks now and then who has gone without saying so, and who does not take what it is sent. */
@Singleton
class Heartbeat {

    /** How long the other side may take to answer when it is told that its socket is closed. */
    private static final Duration GOOD_BYE = Duration.ofSeconds(3);

    private final Instance<Lines> open;
    private final ChannelSettings settings;

    Heartbeat(Instance<Lines> open, ChannelSettings settings) {
        this.open = open;
        this.settings = settings;
    }

    @Scheduled(every = "${tillstream.channel.look-every:5s}")
    void look() {
        var now = System.nanoTime();
        open.forEach(lines -> lines.all().forEach(line -> look(line, now, settings)));
    }

    static void look(Line line, long now, ChannelSettings settings) {
        if (line.leavingFor(now) > GOOD_BYE.toNanos()) {
            line.hangUp();
        } else if (line.stuckFor(now) > settings.slowness().toNanos()) {
            line.cutOff("too slow to hear what is said");
        } else if (line.silentFor(now) > settings.silence().toNanos()) {
            line.cutOff("nothing was heard for too long");
        }
    }
}
