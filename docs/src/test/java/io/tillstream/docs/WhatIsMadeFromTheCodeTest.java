package io.tillstream.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillstream.contracts.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is written about the system is what its code says; {@code docs/generate} writes it again. */
class WhatIsMadeFromTheCodeTest {

    @Test
    void theMergedDescriptionIsWhatTheServicesDescribe() {
        new GeneratedFile("docs/openapi/tillstream.yaml").is(MergedDescription.yaml());
    }

    @Test
    void theTableOfRightsHasEveryOperation() {
        new GeneratedFile("docs/rights.md")
                .is(RightsTable.of(Descriptions.operations().toList()));
    }

    @Test
    void thePictureShowsWhoHearsAndAsksWhom() {
        new GeneratedFile("docs/images/wiring.svg").is(WiringPicture.of(Wiring.read()));
    }

    /** Drawn by hand, so that it can leave things out; but none of these. */
    @Test
    void theOverviewNamesEveryServicePortDatabaseAndTopic() throws IOException {
        var overview = Files.readString(Tree.PROJECT.resolve("docs/images/overview.svg"));
        var services = Wiring.read().services().stream()
                .flatMap(service -> Stream.of(service.name(), ":" + service.port(), service.database()));
        var topics = Topics.all().stream().map(Topics.Topic::name).filter(name -> !name.endsWith(".dlq"));

        assertThat(Stream.concat(services, topics).filter(Objects::nonNull))
                .allSatisfy(name -> assertThat(overview).contains(name));
    }
}
