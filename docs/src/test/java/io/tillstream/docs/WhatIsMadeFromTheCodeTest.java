package io.tillstream.docs;

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
}
