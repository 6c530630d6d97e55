package io.tillstream.kit.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is said in one line when a service cannot start. */
class StartFailureTest {

    @Test
    void whoseReasonLiesDeepIsSaidByThatReason() {
        assertThat(said(new CannotStart("no keys: mount them"))).contains("no keys: mount them");
    }

    @Test
    void ofADatabaseNamesWhatToSet() {
        assertThat(said(new SQLException("FATAL: password", "28P01")).orElseThrow())
                .contains("TILLSTREAM_POSTGRES_PASSWORD");
        assertThat(said(new SQLException("FATAL: no such database", "3D000")).orElseThrow())
                .contains("create it");
        assertThat(said(new SQLException("refused", "08001")).orElseThrow()).contains("TILLSTREAM_POSTGRES_HOST");
    }

    @Test
    void ofAWrongSettingIsOneLine() {
        assertThat(said(new NoSuchElementException("SRCFG00014: a is required\n  but b")))
                .contains("wrong configuration: SRCFG00014: a is required; but b");
    }

    @Test
    void thatNobodyKnowsIsNoneOfThese() {
        assertThat(said(new IllegalStateException("a bug"))).isEmpty();
        assertThat(StartFailure.root(new RuntimeException(new IllegalStateException("a bug\nhere"))))
                .isEqualTo("IllegalStateException: a bug; here");
    }

    private static Optional<String> said(Throwable reason) {
        return StartFailure.line(new RuntimeException("Failed to start quarkus", new RuntimeException(reason)));
    }
}
