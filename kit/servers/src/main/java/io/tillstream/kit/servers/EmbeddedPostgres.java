package io.tillstream.kit.servers;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/** A PostgreSQL server on the loopback interface: user {@code postgres}, no password, its own data folder. */
public final class EmbeddedPostgres implements AutoCloseable {

    /** The server's administrator and the owner of every database. */
    public static final String USER = "postgres";

    private final PostgresOptions options;
    private final OrdinaryUser user;
    private final Path binaries;

    private EmbeddedPostgres(PostgresOptions options) {
        this.options = options;
        this.user = OrdinaryUser.find();
        this.binaries = PostgresBinaries.unpackedBelow(
                options.binaries() != null && user.reachesPrivateFolders()
                        ? options.binaries()
                        : PostgresBinaries.sharedParent());
    }

    /**
     * Starts the server and returns when it answers and all databases exist.
     *
     * @throws ServerFailed with the last line of the server's log
     */
    public static EmbeddedPostgres start(PostgresOptions options) {
        var server = new EmbeddedPostgres(options);
        stopOrphan(options);
        server.initialise();
        server.launch();
        try {
            new PostgresSetup(options).complete();
            return server;
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    /**
     * Stops the server that a killed run left on this data folder, if there is one.
     *
     * @return whether there was one
     */
    public static boolean stopOrphan(PostgresOptions options) {
        var orphan = Postmaster.of(options.dataDir());
        orphan.ifPresent(postmaster -> {
            options.say()
                    .accept("Stopping an orphan PostgreSQL of a killed run (pid "
                            + postmaster.process().pid() + ", port " + postmaster.port() + ")");
            new EmbeddedPostgres(options).close();
        });
        return orphan.isPresent();
    }

    public int port() {
        return options.port();
    }

    /** The server process; empty when it has died. */
    public Optional<ProcessHandle> process() {
        return Postmaster.of(options.dataDir()).map(Postmaster::process);
    }

    public String jdbcUrl(String database) {
        return PostgresSetup.jdbcUrl(options.port(), database);
    }

    /** Stops the server in order: no recovery is needed at the next start. Returns when its process is gone. */
    @Override
    public void close() {
        process().ifPresent(process -> {
            if (pgCtl("stop", "-m", "fast", "-t", "30").exitCode() != 0) {
                pgCtl("stop", "-m", "immediate", "-t", "10");
            }
            awaitEnd(process);
        });
    }

    /** pg_ctl returns when the server's pid file is gone, a moment before its process is. */
    private static void awaitEnd(ProcessHandle process) {
        try {
            process.onExit().get(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            throw new ServerFailed("PostgreSQL (pid " + process.pid() + ") does not end: kill it", e);
        }
    }

    /** A half-made data folder never gets the name that counts. */
    private void initialise() {
        var data = options.dataDir();
        if (Files.exists(data.resolve("PG_VERSION"))) {
            return;
        }
        var half = data.resolveSibling(data.getFileName() + ".new");
        try {
            Folders.delete(half);
            Files.createDirectories(half);
            user.own(half);
            initdb(half);
            Files.move(half, data, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            throw new ServerFailed("Cannot rename " + half, e);
        } catch (IOException e) {
            throw new ServerFailed("Cannot make PostgreSQL's data folder " + data + ": " + e.getMessage(), e);
        }
    }

    private void initdb(Path target) {
        var arguments = new ArrayList<>(List.of("-D", target.toString(), "-U", USER, "-A", "trust", "-E", "UTF8"));
        arguments.addAll(List.of("--no-locale", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
        if (!options.durable()) {
            arguments.add("--no-sync");
        }
        var result = run("initdb", arguments);
        if (result.exitCode() != 0) {
            throw new ServerFailed("PostgreSQL could not make its data folder " + target + ": " + result.reason());
        }
    }

    private void launch() {
        var log = new ServerLog(options.log());
        var settings = options.settings().stream()
                .map(setting -> "-c '" + setting + "'")
                .collect(Collectors.joining(" "));
        // pg_ctl gives the server a session of its own, so a Ctrl-C in the terminal reaches us and not it.
        var result = pgCtl("start", "-t", "60", "-l", options.log().toString(), "-o", "-p " + port() + " " + settings);
        if (result.exitCode() != 0) {
            throw new ServerFailed("PostgreSQL did not start: " + log.reason() + " (log: " + options.log() + ")");
        }
    }

    private Command.Result pgCtl(String verb, String... more) {
        var arguments =
                new ArrayList<>(List.of(verb, "-w", "-D", options.dataDir().toString()));
        arguments.addAll(List.of(more));
        return run("pg_ctl", arguments);
    }

    private Command.Result run(String program, List<String> arguments) {
        var command = new ArrayList<String>();
        command.add(binaries.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        return Command.run(user.command(command));
    }
}
