package io.tillstream.gateway.owners;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The examples in the guide to extending the payload, as they stand there. */
public final class PayloadGuide {

    private static final Path GUIDE = Path.of("../docs/guides/extend-the-payload.md");

    private PayloadGuide() {}

    /** The blocks of a language, in order. */
    public static List<String> blocks(String language) {
        return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(text())
                .results()
                .map(block -> block.group(1))
                .toList();
    }

    public static String text() {
        try {
            return Files.readString(GUIDE);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
