package io.tillstream.kit.data.imports;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.tillstream.kit.data.sheet.Sheet;
import io.tillstream.kit.page.Page;
import io.tillstream.kit.page.PageRequest;
import io.tillstream.kit.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Imports, one after the other in each process: they are given a place in the table first, so that one whose process dies
 * goes on where it was as soon as a process finds its file again.
 */
@ApplicationScoped
public class Imports {

    private static final Logger LOG = Logger.getLogger(Imports.class);
    private static final int MOST_WAITING = 20;

    private final Instance<SheetKinds> kinds;
    private final ImportRuns runs;
    private final Importer importer;
    private final Path spool;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> new Thread(work, "imports"));
    private final Map<UUID, CompletableFuture<Void>> unfinished = new ConcurrentHashMap<>();

    /** @param spool where uploads lie until they are in, by default among the temporary files; kept over a restart, an import goes on after it */
    Imports(
            Instance<SheetKinds> kinds,
            ImportRuns runs,
            Importer importer,
            @ConfigProperty(name = "tillstream.import.spool") Optional<String> spool) {
        this.kinds = kinds;
        this.runs = runs;
        this.importer = importer;
        this.spool = spool.map(Path::of).orElseGet(Imports::ofThisMachine);
    }

    private static Path ofThisMachine() {
        return Path.of(System.getProperty("java.io.tmpdir"), "tillstream-imports");
    }

    boolean areOffered() {
        return kinds.isResolvable();
    }

    SheetKinds kinds() {
        return kinds.get();
    }

    Path spool() throws IOException {
        return Files.createDirectories(spool);
    }

    /** What was under way when a process ended, and whose file lies here. */
    void resume(@Observes StartupEvent start) {
        if (areOffered()) {
            worker.execute(this::resumeAll);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        worker.shutdownNow();
    }

    private void resumeAll() {
        try {
            for (var run : runs.unfinished()) {
                var file = file(run.id());
                if (Files.exists(file)) {
                    LOG.infof("The import of %s goes on", run.file());
                    enqueue(
                            run.id(),
                            new ImportOrder(run.companyId(), run.userId(), file, run.file(), run.kind(), run.dryRun()));
                }
            }
        } catch (SQLException failure) {
            LOG.warnf("Unfinished imports cannot be looked for: %s", failure.getMessage());
        }
    }

    /**
     * Looks at the file's header and takes it, or refuses it.
     *
     * @return the import's id
     */
    public Uni<UUID> begin(ImportOrder order) {
        return blocking(() -> {
            if (unfinished.size() >= MOST_WAITING) {
                throw new Refusal(503, "busy", "There are imports enough that wait. Try again in a while.");
            }
            var id = UUID.randomUUID();
            var file = Files.move(order.file(), file(id));
            try {
                take(id, order, file);
            } catch (RuntimeException | SQLException refused) {
                Files.deleteIfExists(file);
                throw refused;
            }
            return id;
        });
    }

    private void take(UUID id, ImportOrder order, Path file) throws SQLException {
        try (var sheet = Sheet.open(file)) {
            var header = Header.of(sheet.next(), kinds().kinds(), kind(order));
            runs.begin(id, order, header, sheet.notes(), sheet.rows());
            enqueue(
                    id,
                    new ImportOrder(
                            order.companyId(),
                            order.userId(),
                            file,
                            order.fileName(),
                            header.kind().name(),
                            order.dryRun()));
        }
    }

    /** A file that is called as a kind is one. */
    private String kind(ImportOrder order) {
        if (order.kind() != null || order.fileName() == null) {
            return order.kind();
        }
        var name = order.fileName().replaceFirst("^.*[/\\\\]", "").replaceFirst("\\.[^.]*$", "");
        return kinds().kinds().stream()
                .map(SheetKind::name)
                .filter(name::equals)
                .findFirst()
                .orElse(null);
    }

    private void enqueue(UUID id, ImportOrder order) {
        var future = new CompletableFuture<Void>();
        unfinished.put(id, future);
        worker.execute(() -> {
            try {
                work(id, order);
            } finally {
                unfinished.remove(id);
                future.complete(null);
            }
        });
    }

    private void work(UUID id, ImportOrder order) {
        try {
            if (importer.run(id, order, kinds())) {
                Files.deleteIfExists(order.file());
            }
        } catch (SQLException | IOException | RuntimeException failure) {
            if (Thread.currentThread().isInterrupted()) {
                return; // The service stops; it goes on when it comes back.
            }
            LOG.errorf(failure, "The import %s failed", id);
            giveUp(id, order);
        }
    }

    private void giveUp(UUID id, ImportOrder order) {
        try {
            runs.end(id, "failed", "The database did not go along. Send the file again: what is in stays as it is.");
            Files.deleteIfExists(order.file());
        } catch (SQLException | IOException worse) {
            LOG.warnf("The import %s stays open: %s", id, worse.getMessage());
        }
    }

    /** Waits until the import is over, at most so long; then, or where it is over already, says how it stands. */
    public Uni<ImportReport> await(UUID id, long company, Duration most) {
        var future = unfinished.getOrDefault(id, CompletableFuture.completedFuture(null));
        var over = most.isZero()
                ? Uni.createFrom().voidItem()
                : Uni.createFrom()
                        .completionStage(() -> future.copy())
                        .ifNoItem()
                        .after(most)
                        .recoverWithItem((Void) null);
        return over.chain(() -> report(id, company));
    }

    public Uni<ImportReport> report(UUID id, long company) {
        return blocking(() -> runs.require(id, company));
    }

    /** All that was wrong in the file, in its order. */
    public Uni<Page<LineError>> errors(UUID id, long company, PageRequest page) {
        return blocking(() -> {
            runs.require(id, company);
            return ImportErrors.page(runs.errors(id, page.afterId(0), page.fetch()), page);
        });
    }

    private Path file(UUID id) {
        return spool.resolve(id.toString());
    }

    static <T> Uni<T> blocking(Callable<T> work) {
        return Uni.createFrom()
                .item(() -> {
                    try {
                        return work.call();
                    } catch (SQLException | IOException failure) {
                        throw new IllegalStateException(failure);
                    } catch (RuntimeException refused) {
                        throw refused;
                    } catch (Exception other) {
                        throw new IllegalStateException(other);
                    }
                })
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }
}
