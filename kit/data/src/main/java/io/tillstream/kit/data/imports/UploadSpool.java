package io.tillstream.kit.data.imports;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.tillstream.kit.identity.Roles;
import io.tillstream.kit.problem.Problem;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.OpenOptions;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.Json;
import io.vertx.core.streams.ReadStream;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * Writes an upload to disk as it comes, before anything else sees the request: an import may be larger than memory. The
 * endpoint itself finds a request without a body, and the file in {@link Upload}.
 */
@ApplicationScoped
public class UploadSpool {

    private static final Logger LOG = Logger.getLogger(UploadSpool.class);
    /** After identity was found out, before endpoints. */
    private static final int ORDER = 1;

    private static final long MOST_BYTES = 200L << 20;
    private static final Set<String> SENDERS = Set.of(Roles.MANAGER, Roles.ADMIN);

    private final Imports imports;

    UploadSpool(Imports imports) {
        this.imports = imports;
    }

    void register(@Observes Router router) {
        if (imports.areOffered()) {
            router.post(imports.kinds().path()).order(ORDER).handler(this::take);
        }
    }

    /** Whoever may not import is told so by the endpoint, and nothing of theirs is kept. */
    private void take(RoutingContext context) {
        if (!mayImport(context)) {
            context.next();
            return;
        }
        try {
            var file = imports.spool().resolve("upload-" + UUID.randomUUID());
            store(context, file)
                    .onSuccess(upload -> {
                        Upload.put(context, upload);
                        // The body is gone: nothing behind us may wait for a form in it.
                        context.request().headers().set(HttpHeaders.CONTENT_TYPE, "application/octet-stream");
                        context.next();
                    })
                    .onFailure(failure -> failed(context, file, failure));
        } catch (java.io.IOException full) {
            refuse(context, 503, "unavailable", "Uploads cannot be kept: " + full.getMessage());
        }
    }

    private static boolean mayImport(RoutingContext context) {
        return context.user() instanceof QuarkusHttpUser user && mayImport(user.getSecurityIdentity());
    }

    private static boolean mayImport(SecurityIdentity identity) {
        return !identity.isAnonymous() && SENDERS.stream().anyMatch(identity::hasRole);
    }

    private Future<Upload> store(RoutingContext context, Path file) {
        var request = context.request();
        var type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        return type != null && type.startsWith("multipart/form-data")
                ? storePart(context, request, file)
                : storeBody(context, request, file);
    }

    private static Future<Upload> storeBody(RoutingContext context, HttpServerRequest request, Path file) {
        return storeStream(context, request, file).map(done -> new Upload(file, request.getParam("file")));
    }

    private static Future<Void> storeStream(RoutingContext context, ReadStream<Buffer> from, Path file) {
        return context.vertx()
                .fileSystem()
                .open(file.toString(), new OpenOptions().setCreateNew(true))
                .compose(out -> from.pipeTo(new Limited(out, MOST_BYTES)));
    }

    private static Future<Upload> storePart(RoutingContext context, HttpServerRequest request, Path file) {
        Promise<Upload> stored = Promise.promise();
        var parts = new AtomicInteger();
        request.setExpectMultipart(true);
        request.uploadHandler(part -> {
            if (parts.getAndIncrement() == 0) {
                part.pause();
                storeStream(context, part, file)
                        .onSuccess(done -> stored.tryComplete(new Upload(file, part.filename())))
                        .onFailure(stored::tryFail);
            } else {
                stored.tryFail("more than one file");
            }
        });
        request.exceptionHandler(stored::tryFail);
        request.endHandler(end -> {
            if (parts.get() == 0) {
                stored.tryFail("no file in the form");
            }
        });
        request.resume();
        return stored.future();
    }

    private static void failed(RoutingContext context, Path file, Throwable failure) {
        context.vertx().fileSystem().delete(file.toString());
        if (failure instanceof Limited.TooLarge) {
            refuse(context, 413, "too-large", "A file may have " + (MOST_BYTES >> 20) + " MB.");
        } else {
            LOG.infof("An upload broke off: %s", failure.getMessage());
            refuse(context, 400, "broken-upload", "The upload broke off: " + failure.getMessage() + ".");
        }
    }

    private static void refuse(RoutingContext context, int status, String type, String detail) {
        if (!context.response().ended() && !context.response().closed()) {
            context.response()
                    .setStatusCode(status)
                    .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                    .putHeader(HttpHeaders.CONNECTION, "close")
                    .end(Json.encode(Problem.of(status, type, detail)));
        }
    }
}
