package io.tillstream.kit.data.imports;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Uni;
import io.tillstream.kit.identity.Caller;
import io.tillstream.kit.problem.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;

/** What the endpoints of imports answer, the same in each service. */
@RequestScoped
public class ImportAnswers {

    private static final int LONGEST_WAIT = 30;

    private final Imports imports;
    private final CurrentVertxRequest request;
    private final Caller caller;

    ImportAnswers(Imports imports, CurrentVertxRequest request, Caller caller) {
        this.imports = imports;
        this.request = request;
        this.caller = caller;
    }

    /**
     * 200 with the report where it was over in time, 202 where it goes on; 422 where the file could not be read.
     *
     * @param wait seconds
     */
    public Uni<Response> begin(String path, String kind, String file, boolean dryRun, int wait) {
        if (wait < 0 || wait > LONGEST_WAIT) {
            throw Refusal.invalid("wait", "must be a number of seconds from 0 to " + LONGEST_WAIT);
        }
        var upload = Upload.of(request.getCurrent());
        if (upload == null) {
            throw new Refusal(422, "empty-file", "A file is needed as the body.");
        }
        var name = file == null ? upload.name() : file;
        var order =
                new ImportOrder(caller.companyId(), caller.userId(), upload.file(), name, blankIsNull(kind), dryRun);
        var company = caller.companyId();
        return imports.begin(order)
                .chain(id -> imports.await(id, company, Duration.ofSeconds(wait)))
                .map(report -> answer(path, report));
    }

    private static Response answer(String path, ImportReport report) {
        if ("failed".equals(report.state())) {
            throw new Refusal(422, "unreadable-file", report.detail()).with("report", report);
        }
        return Response.status(report.isOver() ? Response.Status.OK : Response.Status.ACCEPTED)
                .location(URI.create(path + "/" + report.id()))
                .entity(report)
                .build();
    }

    public Uni<ImportReport> report(String id, int wait) {
        if (wait < 0 || wait > LONGEST_WAIT) {
            throw Refusal.invalid("wait", "must be a number of seconds from 0 to " + LONGEST_WAIT);
        }
        return imports.await(uuid(id), caller.companyId(), Duration.ofSeconds(wait));
    }

    public Uni<io.tillstream.kit.page.Page<LineError>> errors(String id, io.tillstream.kit.page.PageRequest page) {
        return imports.errors(uuid(id), caller.companyId(), page);
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException none) {
            throw Refusal.notFound("import", id);
        }
    }

    private static String blankIsNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
