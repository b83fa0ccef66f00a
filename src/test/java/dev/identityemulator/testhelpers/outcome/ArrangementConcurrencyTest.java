package dev.identityemulator.testhelpers.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import dev.identityemulator.support.AtOnce;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.RunningEmulator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Sessions that are created at once share an arrangement without getting in each other's way. */
@ExtendWith(RunningEmulator.class)
class ArrangementConcurrencyTest {

    @Test
    void createWhenManySessionsMatchAtOnceThenAsManyAreServedAsItSays(Emulator emulator) throws Exception {
        emulator.raw()
                .post("/v1/test_helpers/identity/outcomes", "outcomes[]=verify&when=create&times=10")
                .requireOk();

        var statuses = AtOnce.calls(20, () -> emulator.newSession().getStatus());

        assertThat(statuses).filteredOn("verified"::equals).hasSize(10);
        assertThat(statuses).filteredOn("requires_input"::equals).hasSize(10);
    }
}
