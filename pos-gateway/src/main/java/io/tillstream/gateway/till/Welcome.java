package io.tillstream.gateway.till;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Consumer;

/** The first thing a till hears: which session its register has. Then what waits for it, then what it said too early. */
@ApplicationScoped
class Welcome {

    private final Tills tills;
    private final RegisterSessions sessions;
    private final TokenWatch tokens;

    Welcome(Tills tills, RegisterSessions sessions, TokenWatch tokens) {
        this.tills = tills;
        this.sessions = sessions;
        this.tokens = tokens;
    }

    /** @param later takes what the till said before its welcome */
    void to(Till till, Consumer<String> later) {
        var registerId = till.register().id();
        var before = sessions.lastHeard(registerId);
        tokens.watch(till);
        sessions.current(registerId).subscribe().with(session -> {
            say(till, session);
            tellIfChangedMeanwhile(till, before);
            till.saidEarly().forEach(later);
        });
    }

    private void say(Till till, Optional<Long> session) {
        var registerId = till.register().id();
        till.tell(new Message.Welcome(registerId, session.orElse(null), Hint.forRegister(registerId)));
        tills.welcome(till);
    }

    private void tellIfChangedMeanwhile(Till till, Message.SessionState before) {
        var now = sessions.lastHeard(till.register().id());
        if (now != null && now != before) {
            till.tell(now);
        }
    }
}
