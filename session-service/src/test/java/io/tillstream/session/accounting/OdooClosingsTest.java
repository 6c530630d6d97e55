package io.tillstream.session.accounting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What a real Odoo 18 posted for a day, we post: the same sums for each account and side. */
class OdooClosingsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TestFactory
    Stream<DynamicTest> postsWhatOdooPosted() throws IOException {
        return cases().map(closing -> DynamicTest.dynamicTest(
                closing.name(), () -> assertThat(closing.ours()).isEqualTo(closing.expected())));
    }

    @TestFactory
    Stream<DynamicTest> expectsTheCashThatOdooExpected() throws IOException {
        return cases().map(closing -> DynamicTest.dynamicTest(closing.name(), () -> assertThat(closing.expectedCash())
                .isEqualByComparingTo(closing.odooExpectedCash())));
    }

    private static Stream<OdooClosing> cases() throws IOException {
        var first = read("/vectors/session-closing.json");
        var second = read("/vectors/session-closings-2.json");
        var more = StreamSupport.stream(second.path("closings").spliterator(), false)
                .map(closing -> new OdooClosing(closing.path("id").asText(), closing, second.path("taxes")));
        return Stream.concat(Stream.of(new OdooClosing("first", first, taxOf(first))), more);
    }

    /** The first file has one tax for all lines. */
    private static JsonNode taxOf(JsonNode file) {
        return JSON.createObjectNode().set(file.path("tax").path("name").asText(), file.path("tax"));
    }

    private static JsonNode read(String resource) throws IOException {
        try (var stream = OdooClosingsTest.class.getResourceAsStream(resource)) {
            return JSON.readTree(stream);
        }
    }

    @org.junit.jupiter.api.Test
    void knowsAllCases() throws IOException {
        assertThat(cases().map(OdooClosing::name)).containsExactlyElementsOf(List.of("first", "a", "b"));
    }
}
