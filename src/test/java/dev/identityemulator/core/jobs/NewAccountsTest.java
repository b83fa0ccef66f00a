package dev.identityemulator.core.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.identityemulator.support.AtOnce;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.RunningEmulator;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Many accounts that are used for the first time at once, as parallel test runs do, do not hold each other up. */
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
