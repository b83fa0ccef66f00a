package dev.identityemulator.testhelpers.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.EmulatorServer;
import java.util.ArrayList;
import java.util.Collections;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A restore takes less than a fifth of the time in which the state was built; both are measured in turns. */
@Tag("slow")
class SnapshotSpeedTest {

    private static final int SESSIONS = 1_000;
    private static final int TURNS = 2;
    private static final String PATH = "/v1/test_helpers/snapshots";

    @Test
    void restoreWhenThereAreAThousandSessionsThenLessThanAFifthOfBuildingThem() throws StripeException {
        try (var server = EmulatorServer.start()) {
            var building = new ArrayList<Long>();
            var restoring = new ArrayList<Long>();
            for (int turn = 0; turn <= TURNS; turn++) {
                var emulator = Emulator.withFreshAccount(server.baseUrl());
                long begun = System.nanoTime();
                build(emulator);
                long built = System.nanoTime();
                var snapshot = emulator.raw()
                        .post(PATH, "")
                        .requireOk()
                        .json()
                        .path("id")
                        .asString();
                emulator.newSession();
                long taken = System.nanoTime();
                emulator.raw().post(PATH + "/" + snapshot + "/restore", "").requireOk();
                long restored = System.nanoTime();
                if (turn > 0) { // the first one warms up
                    building.add(built - begun);
                    restoring.add(restored - taken);
                }
            }
            assertThat(Collections.min(restoring)).isLessThan(Collections.min(building) / 5);
        }
    }

    private static void build(Emulator emulator) throws StripeException {
        for (int i = 0; i < SESSIONS; i++) {
            var session = emulator.newSession();
            if (i % 2 == 0) {
                emulator.submit(session, "verify", "");
            }
        }
    }
}
