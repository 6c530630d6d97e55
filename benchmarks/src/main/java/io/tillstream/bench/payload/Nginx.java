package io.tillstream.bench.payload;

import io.tillstream.local.cli.Fault;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** nginx with one worker that serves one file, compressed already. */
final class Nginx implements AutoCloseable {

    private static final String SETTINGS = """
            worker_processes 1;
            daemon off;
            pid %1$s/nginx.pid;
            error_log %1$s/nginx.log;
            events { worker_connections 256; }
            http {
                access_log off;
                sendfile on;
                tcp_nopush on;
                keepalive_requests 100000000;
                client_body_temp_path %1$s; proxy_temp_path %1$s; fastcgi_temp_path %1$s;
                uwsgi_temp_path %1$s; scgi_temp_path %1$s;
                server {
                    listen 127.0.0.1:%2$d;
                    location / { root %1$s; default_type application/json; add_header Content-Encoding gzip; }
                }
            }
            """;

    private final Process process;
    private final int port;

    private Nginx(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Serves {@code content} as {@code /pos/ui}, whatever the query. */
    static Nginx serving(byte[] content, Path folder, int port) {
        try {
            Files.createDirectories(folder.resolve("pos"));
            Files.write(folder.resolve("pos/ui"), content);
            // Workers of a root-owned nginx are somebody else.
            folder.toFile().setExecutable(true, false);
            for (var above = folder; above != null; above = above.getParent()) {
                above.toFile().setExecutable(true, false);
            }
            var settings = Files.writeString(
                    folder.resolve("nginx.conf"),
                    "user " + System.getProperty("user.name") + ";\n" + SETTINGS.formatted(folder, port));
            var process = new ProcessBuilder(
                            List.of(Programs.requireFile("nginx", "nginx").toString(), "-c", settings.toString()))
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("nginx.out").toFile())
                    .start();
            var nginx = new Nginx(process, port);
            nginx.awaitReady();
            return nginx;
        } catch (IOException e) {
            throw new Fault("nginx does not start: " + e.getMessage(), e);
        }
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    private void awaitReady() {
        for (int attempt = 0; attempt < 100 && process.isAlive(); attempt++) {
            try (var socket = new Socket("127.0.0.1", port)) {
                return;
            } catch (IOException notYet) {
                pause();
            }
        }
        throw new Fault("nginx does not start: see nginx.out and nginx.log in the bench's folder");
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Fault("interrupted", e);
        }
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
    }
}
