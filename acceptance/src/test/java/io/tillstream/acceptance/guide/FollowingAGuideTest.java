package io.tillstream.acceptance.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.tillstream.acceptance.Person;
import io.tillstream.acceptance.Register;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FollowingAGuideTest {

    @TempDir
    Path folder;

    @BeforeEach
    void needsWhatTheGuidesNeed() {
        assumeTrue(Guide.canBeFollowed(), "SKIPPED: no guide is followed here, for bash, curl or jq is missing");
    }

    @Test
    void sellsAndTakesBackWithCurl() throws Exception {
        Register.free(Person.admin(), "DAM-02");

        var followed = Guide.of("sell-with-curl.md").followedIn(folder);

        assertThat(followed.exitCode()).as(followed.output()).isZero();
        assertThat(followed.output())
                .contains("\"status\": \"created\"", "duplicate", "\"total\": \"4.80\"", "\"total\": \"-2.40\"")
                .contains("\"state\": \"closed\"", "credit 4.40", "\"kind\": \"Z\"")
                .doesNotContain("null");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void opensCountsAndClosesADay() throws Exception {
        Register.free(Person.admin(), "DAM-01");

        var followed = Guide.of("close-a-day.md").followedIn(folder);

        assertThat(followed.exitCode()).as(followed.output()).isZero();
        assertThat(followed.output()).contains("difference-over-limit", "\"differenceApprovedBy\"", "204");
    }
}
