package io.tillstream.pricing.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;

/** {@code pricing.js} running in GraalJS: the module that browsers get, called from Java. */
public final class CompiledModule implements AutoCloseable {
    private static final String MODULE = "/META-INF/resources/pricing/pricing.js";

    private final Context context;
    private final Value exports;

    /** Loads the module from the class path; it sees nothing of the machine. */
    public CompiledModule() {
        context = Context.newBuilder("js")
                .option("engine.WarnInterpreterOnly", "false")
                .option("js.esm-eval-returns-exports", "true")
                .build();
        exports = context.eval(source());
    }

    /** Calls one of the exports: {@code price}, {@code resolvePrice}, {@code adaptToFiscalPosition}, {@code check}. */
    public String call(String export, String json) {
        return exports.getMember(export).execute(json).asString();
    }

    @Override
    public void close() {
        context.close();
    }

    private static Source source() {
        try (InputStream in = CompiledModule.class.getResourceAsStream(MODULE)) {
            if (in == null) {
                throw new IllegalStateException("the compiled module " + MODULE + " is not on the class path");
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Source.newBuilder("js", text, "pricing.mjs")
                    .mimeType("application/javascript+module")
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
