package io.tillstream.gateway.till;

import io.tillstream.kit.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;

/** Several tabs of one register, or screens of one person, are welcome; endless ones are not. */
@ApplicationScoped
class Crowds {

    private static final int TOO_MANY = 429;

    private final Tills tills;
    private final Screens screens;
    private final ChannelSettings settings;

    Crowds(Tills tills, Screens screens, ChannelSettings settings) {
        this.tills = tills;
        this.screens = screens;
        this.settings = settings;
    }

    void requireRoomForTill(long registerId) {
        requireRoom(tills.at(registerId).size(), "This register");
    }

    void requireRoomForScreen(long userId) {
        requireRoom(screens.of(userId), "This person");
    }

    private void requireRoom(long open, String who) {
        if (open >= settings.socketsEach()) {
            throw new Refusal(TOO_MANY, "too-many-sockets", who + " has " + open + " sockets open. Close some.");
        }
    }
}
