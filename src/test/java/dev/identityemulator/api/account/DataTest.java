package dev.identityemulator.api.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.ExpectedError;
import dev.identityemulator.support.RunningEmulator;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An account can be emptied, and is then as if its key had never been used. */
@ExtendWith(RunningEmulator.class)
class DataTest {

    private static final String PATH = "/v1/test_helpers/data";

    @Test
    void deleteWhenThereAreDataThenNoneIsLeft(Emulator emulator) throws StripeException {
        var id = emulator.newSession().getId();
        var event = emulator.events().list().getData().get(0).getId();

        var response = emulator.raw().delete(PATH).requireOk();

        assertThat(response.json().toString()).isEqualTo("{\"object\":\"test_helpers.data\",\"deleted\":true}");
        assertThat(emulator.sessions().list().getData()).isEmpty();
        assertThat(emulator.events().list().getData()).isEmpty();
        assertThat(ExpectedError.of(() -> emulator.sessions().retrieve(id))).isEqualTo(ExpectedError.noSuchSession(id));
        assertThat(ExpectedError.of(() -> emulator.events().retrieve(event)).status())
                .isEqualTo(404);
    }

    @Test
    void deleteWhenTheClockWasMovedThenItIsSetBack(Emulator emulator) throws StripeException {
        long before = emulator.now();
        emulator.advance(Duration.ofDays(40));

        emulator.raw().delete(PATH).requireOk();

        var clock = emulator.raw().get("/v1/test_helpers/clock").json();
        assertThat(clock.get("offset").asLong()).isZero();
        assertThat(clock.get("now").asLong()).isBetween(before, before + 3600);
        assertThat(emulator.newSession().getCreated()).isBetween(before, before + 3600);
    }

    @Test
    void deleteWhenAKeyWasUsedThenItIsForgotten(Emulator emulator) {
        var path = "/v1/identity/verification_sessions";
        var first = emulator.raw().post(path, "type=document", request -> request.header("Idempotency-Key", "key-7"));

        emulator.raw().delete(PATH).requireOk();

        var second = emulator.raw()
                .post(path, "type=id_number", request -> request.header("Idempotency-Key", "key-7"))
                .requireOk();
        assertThat(second.header("Idempotent-Replayed")).isEmpty();
        assertThat(second.json().get("id")).isNotEqualTo(first.json().get("id"));
    }

    @Test
    void deleteWhenARedactionIsUnderWayThenNothingComesOfIt(Emulator emulator) throws StripeException {
        emulator.sessions().redact(emulator.newSession().getId());

        emulator.raw().delete(PATH).requireOk();
        emulator.advance(Duration.ofDays(4));

        assertThat(emulator.events().list().getData()).isEmpty();
    }

    @Test
    void deleteWhenOtherAccountsHaveDataThenTheyKeepThem(Emulator emulator) throws StripeException {
        var other = Emulator.withFreshAccount(emulator.baseUrl());
        var session = other.newSession();

        emulator.raw().delete(PATH).requireOk();

        assertThat(other.sessions().list().getData()).containsExactly(session);
    }
}
