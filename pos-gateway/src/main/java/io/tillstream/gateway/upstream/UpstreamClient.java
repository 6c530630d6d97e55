package io.tillstream.gateway.upstream;

import io.smallrye.common.annotation.Identifier;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.PoolOptions;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Connections to the owners, for calls of our own and for those that pass through. */
public class UpstreamClient {

    /** The pool of calls that wait for something to happen: however many do, the others are not held up. */
    public static final String PATIENT = "patient";

    private static final Logger LOG = Logger.getLogger(UpstreamClient.class);
    private static final int CONNECT_MS = 2_000;
    private static final int CONNECTIONS_PER_OWNER = 128;
    private static final int PATIENT_CONNECTIONS_PER_OWNER = 4_096;
    private static final int WAITING_PER_OWNER = 4_096;
    /** Shorter than the owners' own, so that no call starts on a connection that is being closed. */
    private static final int KEEP_ALIVE_SECONDS = 30;

    @Produces
    @Singleton
    HttpClient client(Vertx vertx) {
        return client(vertx, CONNECTIONS_PER_OWNER);
    }

    @Produces
    @Singleton
    @Identifier(PATIENT)
    HttpClient patientClient(Vertx vertx) {
        return client(vertx, PATIENT_CONNECTIONS_PER_OWNER);
    }

    private static HttpClient client(Vertx vertx, int connectionsPerOwner) {
        var options = new HttpClientOptions()
                .setConnectTimeout(CONNECT_MS)
                .setKeepAliveTimeout(KEEP_ALIVE_SECONDS)
                .setMaxChunkSize(64 * 1024)
                .setDecompressionSupported(false);
        var pool = new PoolOptions().setHttp1MaxSize(connectionsPerOwner).setMaxWaitQueueSize(WAITING_PER_OWNER);
        return vertx.httpClientBuilder()
                .with(options)
                .with(pool)
                .withConnectHandler(connection -> connection.exceptionHandler(UpstreamClient::broke))
                .build();
    }

    /** Whoever waits for an answer on it hears of it; an idle one concerns nobody. */
    private static void broke(Throwable failure) {
        LOG.debugf("A connection to an owner broke: %s", failure.getMessage());
    }
}
