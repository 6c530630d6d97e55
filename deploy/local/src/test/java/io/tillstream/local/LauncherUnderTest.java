package io.tillstream.local;

import io.tillstream.kit.servers.FreePort;
import io.tillstream.local.data.DataFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** The launcher as a program of its own, in a project whose five services are stubs, on ports nobody uses. */
final class LauncherUnderTest {

    record Outcome(int exitCode, String output) {}

    final DataFolder data;
    private final Path project;
    private final Map<Server, Integer> ports = new EnumMap<>(Server.class);
    private final Map<String, String> environment = new HashMap<>();

    LauncherUnderTest(Path project) throws IOException {
        this.project = project;
        this.data = new DataFolder(project.resolve(".tillstream"));
        for (var service : Server.services()) {
            packStub(project.resolve(service.title()).resolve("target/quarkus-app/quarkus-run.jar"));
        }
        for (var server : Server.values()) {
            use(server, FreePort.any());
        }
    }

    void use(Server server, int port) {
        ports.put(server, port);
        environment.put(server.portVariable(), String.valueOf(port));
    }

    void set(String variable, String value) {
        environment.put(variable, value);
    }

    int port(Server server) {
        return ports.get(server);
    }

    Outcome pos(String... words) throws Exception {
        var output = Files.createTempFile(project, "pos", ".out");
        var builder =
                new ProcessBuilder(command(words)).redirectErrorStream(true).redirectOutput(output.toFile());
        // What the developer's own shell sets must not reach it.
        builder.environment().keySet().removeIf(variable -> variable.startsWith("TILLSTREAM_"));
        builder.environment().putAll(environment);
        var process = builder.start();
        process.getOutputStream().close();
        if (!process.waitFor(90, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("./pos " + String.join(" ", words) + " hangs: " + Files.readString(output));
        }
        return new Outcome(process.exitValue(), Files.readString(output));
    }

    /** All processes that run on this project's data now. */
    List<ProcessHandle> processes() {
        return Arrays.stream(Server.values())
                .flatMap(server -> data.pidFile(server).read().stream())
                .map(running -> running.process())
                .distinct()
                .toList();
    }

    private List<String> command(String... words) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dtillstream.project=" + project,
                "-cp",
                System.getProperty("java.class.path"),
                "io.tillstream.local.Pos"));
        command.addAll(List.of(words));
        return command;
    }

    private static void packStub(Path jar) throws IOException {
        Files.createDirectories(jar.getParent());
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, StubService.class.getName());
        var name = StubService.class.getName().replace('.', '/') + ".class";
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                var bytes = StubService.class.getClassLoader().getResourceAsStream(name)) {
            out.putNextEntry(new JarEntry(name));
            bytes.transferTo(out);
        }
    }
}
