package dev.identityemulator.core.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.identityemulator.support.AtOnce;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.RunningEmulator;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Many new accounts at once, as in parallel test runs, do not delay each other. */
@ExtendWith(RunningEmulator.class)
class NewAccountsTest {

    @Test
    void createWhenManyAccountsAreNewAtOnceThenEachIsServed(Emulator emulator) throws Exception {
        var statuses = AtOnce.calls(
                60,
                () -> Emulator.withFreshAccount(emulator.baseUrl())
                        .raw()
                        .post(
                                "/v1/identity/verification_sessions",
                                "type=document",
                                request -> request.header(
                                        "Idempotency-Key", UUID.randomUUID().toString()))
                        .status());

        assertThat(statuses).hasSize(60).containsOnly(200);
    }
}
