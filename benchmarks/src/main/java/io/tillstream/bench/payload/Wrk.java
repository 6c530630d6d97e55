package io.tillstream.bench.payload;

import io.tillstream.local.cli.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One wrk: one thread, 32 connections that are kept alive, the registers in turn. */
final class Wrk {

    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
    private static final Pattern WRONG = Pattern.compile("Non-2xx or 3xx responses: \\d+|Socket errors:.*");
    private static final String SCRIPT = """
            local registers = {%s}
            local requests = {}
            local at = 0
            function init(args)
              local headers = {["Authorization"] = "Bearer %s", ["Accept-Encoding"] = "gzip"}
              for i, register in ipairs(registers) do
                requests[i] = wrk.format("GET", "/pos/ui?config_id=" .. register, headers)
              end
            end
            function request()
              at = at %% #requests + 1
              return requests[at]
            end
            """;

    private final Path script;

    Wrk(List<Long> registers, String token, Path folder) {
        try {
            var ids = registers.stream().map(String::valueOf).collect(Collectors.joining(","));
            this.script = Files.writeString(folder.resolve("open.lua"), SCRIPT.formatted(ids, token));
        } catch (IOException e) {
            throw new Fault("Cannot write wrk's script: " + e.getMessage(), e);
        }
    }

    /** @return answers in a second; a run with an answer that is none of 2xx or 3xx is a fault */
    double rate(String url, Duration time) {
        var printed = Programs.run(List.of(
                Programs.requireFile("wrk", "wrk").toString(),
                "-t1",
                "-c32",
                "-d" + time.toSeconds() + "s",
                "-s",
                script.toString(),
                url));
        if (WRONG.matcher(printed).find()) {
            throw new Fault("wrk met errors:\n" + printed);
        }
        var rate = RATE.matcher(printed);
        if (!rate.find()) {
            throw new Fault("wrk says no rate:\n" + printed);
        }
        return Double.parseDouble(rate.group(1));
    }
}
