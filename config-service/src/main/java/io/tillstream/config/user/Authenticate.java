package io.tillstream.config.user;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.tillstream.kit.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;

/** Somebody says who they are, and a password, or at a till a PIN. */
@ApplicationScoped
public class Authenticate {

    /** Who says so: what counts wrong secrets, the name that they are counted for, and what a wrong one is called. */
    private record Door(FailuresInARow failures, String who, String metric, Refusal wrong) {}

    private final Users users;
    private final Passwords passwords;
    private final LoginFailures wrongPasswords;
    private final PinFailures wrongPins;
    private final MeterRegistry metrics;

    Authenticate(
            Users users,
            Passwords passwords,
            LoginFailures wrongPasswords,
            PinFailures wrongPins,
            MeterRegistry metrics) {
        this.users = users;
        this.passwords = passwords;
        this.wrongPasswords = wrongPasswords;
        this.wrongPins = wrongPins;
        this.metrics = metrics;
    }

    Uni<User> authenticate(String login, String password) {
        var wrong = new Refusal(401, "wrong-credentials", "Wrong login or password.");
        var door = new Door(wrongPasswords, login, "tillstream.logins", wrong);
        return open(door)
                .chain(() -> Panache.withSession(() -> users.withLogin(login)))
                .chain(user -> pass(door, password, user == null || !user.active ? null : user.passwordHash, user));
    }

    /** Who is not among the colleagues is nobody, and what they try closes no colleague's door. */
    Uni<User> authenticateByPin(long id, String pin, Colleagues colleagues) {
        var wrong = new Refusal(403, "wrong-pin", "Wrong PIN.");
        return Panache.withSession(() -> users.findById(id))
                .map(user -> user != null && user.active && colleagues.include(user) ? user : null)
                .chain(user -> {
                    var who = user == null ? id + " of " + colleagues.asking() : Long.toString(id);
                    var door = new Door(wrongPins, who, "tillstream.pins", wrong);
                    return open(door).chain(() -> pass(door, pin, user == null ? null : user.pinHash, user));
                });
    }

    private Uni<Void> open(Door door) {
        return door.failures().requireOpen(door.who());
    }

    /** No connection is held while bcrypt computes. The pause is looked at again afterwards: guesses may come at once. */
    private Uni<User> pass(Door door, String secret, String hash, User user) {
        return passwords
                .matches(secret, hash)
                .call(right -> right ? accept(door) : refuse(door))
                .map(right -> Objects.requireNonNull(user));
    }

    private Uni<Void> accept(Door door) {
        return open(door).chain(() -> door.failures().forget(door.who())).invoke(() -> counted(door, "right"));
    }

    private Uni<Void> refuse(Door door) {
        counted(door, "wrong");
        return door.failures().count(door.who()).invoke(() -> {
            throw door.wrong();
        });
    }

    private void counted(Door door, String outcome) {
        metrics.counter(door.metric(), "outcome", outcome).increment();
    }
}
