package io.tillstream.acceptance.guide;

import io.tillstream.acceptance.RunningSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The commands of a page in {@code docs/guides}, as one script. */
record Guide(String script) {

    private static final Path GUIDES = Path.of("../docs/guides");
    private static final Pattern COMMANDS =
            Pattern.compile("^```bash\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

    /** What a person would see, and whether the last command that mattered went well. */
    record Followed(int exitCode, String output) {}

    static Guide of(String page) throws IOException {
        var commands = COMMANDS.matcher(Files.readString(GUIDES.resolve(page)));
        return new Guide(commands.results().map(block -> block.group(1)).collect(Collectors.joining("\n")));
    }

    /** In the folder, against the running system; ends at the first command that fails. */
    Followed followedIn(Path folder) throws IOException, InterruptedException {
        var builder = new ProcessBuilder("bash", "-euo", "pipefail", "-c", atTheRunningSystem())
                .directory(folder.toFile())
                .redirectErrorStream(true);
        var process = builder.start();
        process.getOutputStream().close();
        var output = new String(process.getInputStream().readAllBytes());
        return new Followed(process.waitFor(), output);
    }

    private String atTheRunningSystem() {
        return script.replace("http://localhost:8080", RunningSystem.get().gateway());
    }

    static boolean canBeFollowed() {
        return has("bash") && has("curl") && has("jq");
    }

    private static boolean has(String command) {
        try {
            return new ProcessBuilder(command, "--version").start().waitFor() == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
