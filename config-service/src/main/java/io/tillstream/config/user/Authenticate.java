package io.tillstream.config.user;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.tillstream.kit.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;

/** Somebody says who they are, and a password. */
@ApplicationScoped
public class Authenticate {

    private final Users users;
    private final Passwords passwords;
    private final LoginFailures failures;
    private final MeterRegistry metrics;

    Authenticate(Users users, Passwords passwords, LoginFailures failures, MeterRegistry metrics) {
        this.users = users;
        this.passwords = passwords;
        this.failures = failures;
        this.metrics = metrics;
    }

    /** No connection is held while bcrypt computes. The pause is looked at again afterwards: guesses may come at once. */
    Uni<User> authenticate(String login, String password) {
        return failures.requireOpen(login)
                .chain(() -> Panache.withSession(() -> users.withLogin(login)))
                .chain(user -> passwords
                        .matches(password, user == null || !user.active ? null : user.passwordHash)
                        .call(right -> right ? accept(login) : refuse(login))
                        .replaceWith(user));
    }

    private Uni<Void> accept(String login) {
        return failures.requireOpen(login).chain(() -> failures.forget(login)).invoke(() -> counted("right"));
    }

    private Uni<Void> refuse(String login) {
        counted("wrong");
        return failures.count(login).invoke(() -> {
            throw new Refusal(401, "wrong-credentials", "Wrong login or password.");
        });
    }

    private void counted(String outcome) {
        metrics.counter("tillstream.logins", "outcome", outcome).increment();
    }
}
