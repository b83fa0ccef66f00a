package dev.identityemulator.api.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import com.stripe.net.RequestOptions;
import com.stripe.param.EventListParams;
import com.stripe.param.identity.VerificationSessionCreateParams;
import com.stripe.param.identity.VerificationSessionListParams;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.ExpectedError;
import dev.identityemulator.support.RunningEmulator;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No account sees or touches what another one has, be it another key's or a connected one. */
@ExtendWith(RunningEmulator.class)
class AccountIsolationTest {

    private static final RequestOptions CONNECTED =
            RequestOptions.builder().setStripeAccount("acct_1Connected").build();

    @Test
    void retrieveWhenTheSessionIsOfAnotherKeyThenNotFound(Emulator emulator) throws StripeException {
        var other = Emulator.withFreshAccount(emulator.baseUrl());
        var session = other.newSession();
        var id = session.getId();

        assertThat(ExpectedError.of(() -> emulator.sessions().retrieve(id))).isEqualTo(ExpectedError.noSuchSession(id));
        assertThat(ExpectedError.of(() -> emulator.sessions().update(id))).isEqualTo(ExpectedError.noSuchSession(id));
        assertThat(ExpectedError.of(() -> emulator.sessions().cancel(id))).isEqualTo(ExpectedError.noSuchSession(id));
        assertThat(ExpectedError.of(() -> emulator.sessions().redact(id))).isEqualTo(ExpectedError.noSuchSession(id));
        assertThat(other.sessions().retrieve(id)).isEqualTo(session);
    }

    @Test
    void listWhenAnotherKeyHasDataThenNoneOfItIsThere(Emulator emulator) throws StripeException {
        var other = Emulator.withFreshAccount(emulator.baseUrl());
        other.newSession();
        var event = other.events().list().getData().get(0).getId();

        assertThat(emulator.sessions().list().getData()).isEmpty();
        assertThat(emulator.events().list().getData()).isEmpty();
        assertThat(ExpectedError.of(() -> emulator.events().retrieve(event)).status())
                .isEqualTo(404);
    }

    @Test
    void listWhenAConnectedAccountHasDataThenOnlyItSeesThem(Emulator emulator) throws StripeException {
        var own = emulator.newSession();
        var params = VerificationSessionCreateParams.builder()
                .setType(VerificationSessionCreateParams.Type.DOCUMENT)
                .build();
        var session = emulator.sessions().create(params, CONNECTED);
        var all = VerificationSessionListParams.builder().build();

        assertThat(emulator.sessions().list().getData()).containsExactly(own);
        assertThat(emulator.sessions().list(all, CONNECTED).getData()).containsExactly(session);
        assertThat(ExpectedError.of(() -> emulator.sessions().retrieve(session.getId())))
                .isEqualTo(ExpectedError.noSuchSession(session.getId()));
    }

    @Test
    void eventsWhenOfAConnectedAccountThenTheyNameIt(Emulator emulator) throws StripeException {
        emulator.raw()
                .post(
                        "/v1/identity/verification_sessions",
                        "type=document",
                        request -> request.header("Stripe-Account", "acct_1Connected"))
                .requireOk();

        var events = emulator.events()
                .list(EventListParams.builder().build(), CONNECTED)
                .getData();

        assertThat(events).hasSize(1);
        assertThat(events.get(0).getAccount()).isEqualTo("acct_1Connected");
    }

    @Test
    void listWhenTwoKeysNameTheSameConnectedAccountThenEachHasItsOwn(Emulator emulator) throws StripeException {
        var other = Emulator.withFreshAccount(emulator.baseUrl());
        other.raw()
                .post(
                        "/v1/identity/verification_sessions",
                        "type=document",
                        request -> request.header("Stripe-Account", "acct_1Connected"))
                .requireOk();

        var listed =
                emulator.sessions().list(VerificationSessionListParams.builder().build(), CONNECTED);

        assertThat(listed.getData()).isEmpty();
    }

    @Test
    void listWhenAConnectedAccountIsNamedThenTheResponseNamesItToo(Emulator emulator) {
        var response = emulator.raw()
                .send(
                        "/v1/events",
                        request -> request.header("Stripe-Account", "acct_1Connected")
                                .GET())
                .requireOk();

        assertThat(response.header("Stripe-Account")).isEqualTo("acct_1Connected");
        assertThat(emulator.raw().get("/v1/events").header("Stripe-Account")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"me", "acct_", "acct_1/acct_2", "acct_1 x", "cus_1"})
    void listWhenTheNamedAccountIsMalformedThenForbidden(String account, Emulator emulator) {
        var key = Emulator.withKey(
                emulator.baseUrl(), "sk_test_" + UUID.randomUUID().toString().substring(0, 4) + "abcdefgh1234");

        var error = ExpectedError.of(key.raw()
                .send(
                        "/v1/events",
                        request -> request.header("Stripe-Account", account).GET()));

        assertThat(error)
                .isEqualTo(ExpectedError.invalid(
                                "The provided key 'sk_test_************1234' does not have access to account '"
                                        + account
                                        + "' (or that account does not exist). Application access may have been revoked.")
                        .status(403)
                        .code("account_invalid"));
    }
}
