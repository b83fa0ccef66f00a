package dev.identityemulator.browser.dashboard.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.RunningEmulator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The page of snapshots takes, restores and deletes them, and exports the account. */
@ExtendWith(RunningEmulator.class)
class SnapshotPagesTest {

    private static String base(Emulator emulator) {
        return "/" + emulator.raw().get("/dashboard?key=" + emulator.key()).header("Location");
    }

    @Test
    void takeWhenNamedThenItIsListedAndRestored(Emulator emulator) throws StripeException {
        var base = base(emulator);
        var session = emulator.newSession();

        assertThat(emulator.raw()
                        .post(base + "/snapshots", "name=Before+the+refund")
                        .status())
                .isEqualTo(303);
        var page = emulator.raw().get(base + "/snapshots").requireOk().text();
        assertThat(page).contains("Before the refund", "data-testid=\"restore-snapshot\"");
        emulator.sessions().cancel(session.getId());
        var snapshot = page.replaceAll("(?s).*id=\"(snap_\\w+)\".*", "$1");
        assertThat(emulator.raw()
                        .post(base + "/snapshots/" + snapshot + "/restore", "")
                        .status())
                .isEqualTo(303);

        assertThat(emulator.sessions().retrieve(session.getId())).isEqualTo(session);
        assertThat(emulator.raw()
                        .post(base + "/snapshots/" + snapshot + "/delete", "")
                        .status())
                .isEqualTo(303);
        assertThat(emulator.raw().get(base + "/snapshots").text()).contains("No snapshots yet");
    }

    @Test
    void liveWhenASnapshotIsTakenThenThePageFollows(Emulator emulator) {
        var base = base(emulator);
        var before = emulator.raw().get(base + "/live").header("ETag");

        emulator.raw().post("/v1/test_helpers/snapshots", "").requireOk();

        assertThat(emulator.raw().get(base + "/live").header("ETag")).isNotEqualTo(before);
    }

    @Test
    void exportWhenOpenedThenItIsTheExportAsAFile(Emulator emulator) throws StripeException {
        emulator.newSession();

        var file = emulator.raw().get(base(emulator) + "/export").requireOk();

        assertThat(file.header("Content-Disposition")).startsWith("attachment; filename=\"acct_1");
        assertThat(file.text())
                .isEqualTo(
                        emulator.raw().get("/v1/test_helpers/data").requireOk().text());
    }
}
