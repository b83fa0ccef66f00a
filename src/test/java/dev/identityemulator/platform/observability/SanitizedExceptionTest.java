package dev.identityemulator.platform.observability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** A log says where something failed, and nothing of the data. */
class SanitizedExceptionTest {

    @Test
    void ofWhenMessagesQuoteARowThenKindsAndPlacesAreLeft() {
        var cause = new SQLException("Failing row contains (Jenny, Rosen)", "23514");
        var printed = new StringWriter();

        SanitizedException.of(new IllegalStateException("Jenny", cause)).printStackTrace(new PrintWriter(printed));

        assertThat(printed.toString())
                .contains(
                        "java.lang.IllegalStateException",
                        "java.sql.SQLException, SQL state 23514",
                        "SanitizedExceptionTest.java")
                .doesNotContain("Jenny");
    }

    @Test
    void ofWhenCausesNeverEndThenEndsAnyway() {
        var first = new IllegalStateException();
        first.initCause(new IllegalStateException(first));

        assertThat(SanitizedException.of(first)).hasRootCauseMessage("java.lang.IllegalStateException");
    }
}
