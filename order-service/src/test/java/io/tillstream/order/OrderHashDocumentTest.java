package io.tillstream.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillstream.order.chain.Hashes;
import io.tillstream.order.ingest.CanonicalExample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whoever writes a till from the document gets the server's hashes. */
class OrderHashDocumentTest {

    private static final Pattern HASHES = Pattern.compile("(?:Hash:|link is) `([0-9a-f]{64})`");

    private final String document = read();
    private final List<String> sent = blocks("json");
    private final List<String> canonical = blocks("canonical");
    private final List<String> hashes =
            HASHES.matcher(document).results().map(match -> match.group(1)).toList();

    @Test
    void itsExamplesHaveTheseCanonicalForms() {
        assertThat(sent).hasSize(3);
        assertThat(sent).map(CanonicalExample::of).isEqualTo(canonical);
    }

    @Test
    void itsExamplesHaveTheseHashesAndLinks() {
        var first = canonical.get(0);
        var second = canonical.get(1);
        var third = canonical.get(2);
        var link = Hashes.ofLink(Hashes.GENESIS, first);

        assertThat(hashes)
                .containsExactly(
                        Hashes.ofContent(first),
                        link,
                        Hashes.ofContent(second),
                        Hashes.ofLink(link, second),
                        Hashes.ofContent(third),
                        Hashes.ofLink(Hashes.ofLink(link, second), third));
    }

    private List<String> blocks(String kind) {
        return Pattern.compile("```" + kind + "\n(.*?)\n```", Pattern.DOTALL)
                .matcher(document)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private static String read() {
        try {
            return Files.readString(Path.of("../docs/order-hash.md"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
