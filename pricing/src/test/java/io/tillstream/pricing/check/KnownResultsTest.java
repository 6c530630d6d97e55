package io.tillstream.pricing.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What Odoo 18 answered, the engine answers. */
class KnownResultsTest {
    @TestFactory
    Stream<DynamicContainer> everyCaseGivesWhatOdooGave() {
        return KnownResults.FILES.stream().map(name -> DynamicContainer.dynamicContainer(name, cases(name)));
    }

    private static Stream<DynamicTest> cases(String name) {
        VectorFile file = VectorFile.parse(KnownResults.text(name));
        List<String> ids = file.ids();
        assertThat(ids).hasSizeGreaterThanOrEqualTo(40);
        return IntStream.range(0, ids.size())
                .mapToObj(i -> DynamicTest.dynamicTest(
                        ids.get(i), () -> assertThat(file.differences(i)).isEmpty()));
    }
}
