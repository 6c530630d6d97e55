package io.tillstream.gateway.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the till says in English it says in its other languages too, with the same figures and names in it. */
class TheTillSpeaksTest {

    private static final Pattern SENTENCE = Pattern.compile("^ {2}'([^']+)':\\s+'([^']*)',$", Pattern.MULTILINE);
    private static final Pattern KEY = Pattern.compile("^ {2}'[^']+':", Pattern.MULTILINE);
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\w+}");
    private static final Pattern FORM = Pattern.compile("\\.(zero|one|two|few|many|other)$");

    /** None, one and two of a thing may be said in words. */
    private static final Pattern FORM_IN_WORDS = Pattern.compile("\\.(zero|one|two)$");

    private static final String COUNT = "{count}";

    private final Map<String, String> english = sentences("en");

    @ParameterizedTest
    @ValueSource(strings = {"fr", "de", "es", "ar"})
    void everyLanguageHasEverySentence(String language) {
        var missing = new TreeSet<>(english.keySet());
        missing.removeAll(sentences(language).keySet());

        assertThat(missing)
                .as("%s.ts lacks these sentences of en.ts: %s", language, missing)
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "de", "es", "ar"})
    void noLanguageHasASentenceThatIsNoLongerSaid(String language) {
        var unsaid = new TreeSet<>(sentences(language).keySet());
        unsaid.removeIf(key -> english.containsKey(inEnglish(key)));

        assertThat(unsaid)
                .as("%s.ts has these sentences, and en.ts has them no longer: %s", language, unsaid)
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "de", "es", "ar"})
    void itFillsInTheSamePlaceholders(String language) {
        var faults = new ArrayList<String>();
        sentences(language).forEach((key, text) -> {
            var wanted = placeholders(english.getOrDefault(inEnglish(key), ""));
            var found = placeholders(text);
            if (FORM_IN_WORDS.matcher(key).find() && !found.contains(COUNT)) {
                wanted.remove(COUNT);
            }
            if (!found.equals(wanted)) {
                faults.add("“%s” has %s, and English has %s".formatted(key, found, wanted));
            }
        });

        assertThat(faults)
                .as("%s.ts fills in something else than en.ts", language)
                .isEmpty();
    }

    @Test
    void arabicCountsInItsSixWays() {
        var arabic = sentences("ar");
        var missing = new TreeSet<String>();
        for (var key : english.keySet()) {
            if (key.endsWith(".one")) {
                var thing = key.substring(0, key.length() - ".one".length());
                List.of("zero", "one", "two", "few", "many", "other").stream()
                        .map(form -> thing + "." + form)
                        .filter(form -> !arabic.containsKey(form))
                        .forEach(missing::add);
            }
        }

        assertThat(missing).as("ar.ts cannot count these: %s", missing).isEmpty();
    }

    /** {@code closing.orders.few} is {@code closing.orders.other} in English. */
    private String inEnglish(String key) {
        return english.containsKey(key) ? key : FORM.matcher(key).replaceFirst(".other");
    }

    private static Set<String> placeholders(String text) {
        var placeholders = new TreeSet<String>();
        PLACEHOLDER.matcher(text).results().map(MatchResult::group).forEach(placeholders::add);
        return placeholders;
    }

    private static Map<String, String> sentences(String language) {
        var source = source(language);
        var sentences = new TreeMap<String, String>();
        SENTENCE.matcher(source).results().forEach(sentence -> sentences.put(sentence.group(1), sentence.group(2)));
        assertThat((long) sentences.size())
                .as("Every sentence of %s.ts can be read, and none stands there twice", language)
                .isEqualTo(KEY.matcher(source).results().count());
        return sentences;
    }

    private static String source(String language) {
        try (var file = TheTillSpeaksTest.class.getResourceAsStream("/web/till/text/" + language + ".ts")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
