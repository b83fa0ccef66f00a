package dev.identityemulator.testhelpers.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import com.stripe.net.Webhook;
import com.stripe.param.identity.VerificationSessionListParams;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.Form;
import dev.identityemulator.support.RawClient.Response;
import dev.identityemulator.support.RunningEmulator;
import dev.identityemulator.support.WebhookReceiver;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An import replaces an account's data, in whatever account. */
@ExtendWith(RunningEmulator.class)
class DataImportTest {

    private static final String PATH = "/v1/test_helpers/data";

    private static String exportOfSome(Emulator emulator) throws StripeException {
        emulator.newSession();
        emulator.submit(emulator.newSession(), "verify", "");
        return DataExportTest.export(emulator);
    }

    private static Response replace(Emulator emulator, String data) {
        return emulator.raw().postJson(PATH, data);
    }

    @Test
    void importWhenTheAccountIsAnotherThenItsClientsWorkThere(Emulator emulator) throws StripeException {
        var data = exportOfSome(emulator);
        var other = Emulator.withFreshAccount(emulator.baseUrl());

        var response = replace(other, data).requireOk().json();

        assertThat(response.path("imported").asBoolean()).isTrue();
        assertThat(response.path("rows").asLong()).isGreaterThan(8);
        var sessions = other.sessions()
                .list(VerificationSessionListParams.builder().build())
                .getData();
        assertThat(sessions).extracting(session -> session.getStatus()).containsExactly("verified", "requires_input");
        var open = sessions.get(1);
        assertThat(other.raw()
                        .get(open.getUrl().replaceFirst("https?://[^/]*", ""))
                        .status())
                .isEqualTo(200);
        assertThat(other.submit(open, "verify", "").getStatus()).isEqualTo("verified");
        var own = emulator.sessions()
                .list(VerificationSessionListParams.builder().build())
                .getData();
        assertThat(own.get(1).getStatus()).isEqualTo("requires_input");
        assertThat(own).extracting(session -> session.getId()).doesNotContain(open.getId());
    }

    @Test
    void importWhenNewResourcesFollowThenTheyAreListedFirst(Emulator emulator) throws StripeException {
        emulator.advance(Duration.ofDays(50));
        var data = exportOfSome(emulator);
        var other = Emulator.withFreshAccount(emulator.baseUrl());
        replace(other, data).requireOk();

        var created = other.newSession();

        assertThat(other.sessions()
                        .list(VerificationSessionListParams.builder().build())
                        .getData()
                        .get(0))
                .isEqualTo(created);
        assertThat(other.now()).isGreaterThanOrEqualTo(emulator.now());
    }

    @Test
    void importWhenEndpointsHadDeliveriesThenNoneIsSentAgainAndLaterOnesAre(Emulator emulator) throws Exception {
        try (var receiver = WebhookReceiver.start()) {
            var endpoint = emulator.raw()
                    .post("/v1/webhook_endpoints", Form.of("url=" + receiver.url("/hook"), "enabled_events[]=*"))
                    .requireOk()
                    .json();
            var data = exportOfSome(emulator);
            emulator.raw().post("/v1/test_helpers/settle", "").requireOk();
            int before = receiver.at("/hook").size();
            var other = Emulator.withFreshAccount(emulator.baseUrl());

            replace(other, data).requireOk();
            other.raw().post("/v1/test_helpers/settle", "").requireOk();
            assertThat(receiver.at("/hook")).hasSize(before);

            other.newSession();
            other.raw().post("/v1/test_helpers/settle", "").requireOk();
            var last = receiver.at("/hook").get(before);
            Webhook.constructEvent(
                    last.body(),
                    last.header("Stripe-Signature"),
                    endpoint.path("secret").asString());
        }
    }

    @Test
    void importWhenPendingTasksWereExportedThenTheyRun(Emulator emulator) throws StripeException {
        emulator.submit(emulator.newSession(), "verify", "simulate_delay=true");
        var data = DataExportTest.export(emulator);
        var other = Emulator.withFreshAccount(emulator.baseUrl());
        replace(other, data).requireOk();

        other.advance(RunningEmulator.DELAY);

        assertThat(other.eventTypes()).containsExactly("verified", "processing", "created");
    }

    @Test
    void importWhenItIsAFormThenItIsRejected(Emulator emulator) {
        var response = emulator.raw().post(PATH, "format=1");

        assertThat(response.status()).isEqualTo(400);
        assertThat(response.error().path("message").asString()).contains("application/json");
    }

    @Test
    void importWhenTheIdempotencyKeyIsRepeatedThenItIsDoneAgain(Emulator emulator) throws StripeException {
        var data = exportOfSome(emulator);
        for (int i = 0; i < 2; i++) {
            emulator.newSession();
            emulator.raw()
                    .postJson(PATH, data, request -> request.header("Idempotency-Key", "import"))
                    .requireOk();
            assertThat(DataExportTest.export(emulator)).isEqualTo(data);
        }
    }

    @Test
    void createWhenTheBodyIsJsonThenItIsRejectedAsEver(Emulator emulator) {
        var response = emulator.raw().postJson("/v1/identity/verification_sessions", "{}");

        assertThat(response.status()).isEqualTo(400);
        assertThat(response.error().path("message").asString()).contains("application/x-www-form-urlencoded");
    }
}
