package dev.identityemulator.stripe.webhook.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import com.stripe.model.Event;
import com.stripe.net.ApiResource;
import com.stripe.net.RequestOptions;
import com.stripe.param.WebhookEndpointCreateParams.EnabledEvent;
import com.stripe.param.identity.VerificationSessionCreateParams;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.Form;
import dev.identityemulator.support.RunningEmulator;
import dev.identityemulator.support.WebhookReceiver;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Each event goes to the endpoints that want it, and to no other. */
@ExtendWith(RunningEmulator.class)
class AddressingTest {

    private static final RequestOptions CONNECTED =
            RequestOptions.builder().setStripeAccount("acct_1Connected").build();

    private final WebhookReceiver receiver = WebhookReceiver.start();

    @AfterEach
    void close() {
        receiver.close();
    }

    private List<String> typesAt(String path) {
        return receiver.at(path).stream()
                .map(request ->
                        ApiResource.GSON.fromJson(request.body(), Event.class).getType())
                .map(type -> type.substring(type.lastIndexOf('.') + 1))
                .toList();
    }

    @Test
    void eventWhenAnEndpointDoesNotNameItsTypeThenNotSent(Emulator emulator) throws StripeException {
        var webhooks = new Webhooks(emulator);
        webhooks.create(
                receiver.url("/canceled"),
                params -> params.addEnabledEvent(EnabledEvent.IDENTITY__VERIFICATION_SESSION__CANCELED));
        webhooks.create(receiver.url("/charges"), params -> params.addEnabledEvent(EnabledEvent.CHARGE__SUCCEEDED));
        webhooks.create(receiver.url("/all"));

        emulator.sessions().cancel(emulator.newSession().getId());
        webhooks.settle();

        assertThat(typesAt("/canceled")).containsExactly("canceled");
        assertThat(typesAt("/charges")).isEmpty();
        assertThat(typesAt("/all")).containsExactly("created", "canceled");
    }

    @Test
    void redactedWhenAnEndpointWantsAllThenOnlySentToThoseThatNameIt(Emulator emulator) throws StripeException {
        var webhooks = new Webhooks(emulator);
        webhooks.create(receiver.url("/all"));
        webhooks.create(
                receiver.url("/both"),
                params -> params.addEnabledEvent(EnabledEvent.ALL)
                        .addEnabledEvent(EnabledEvent.IDENTITY__VERIFICATION_SESSION__REDACTED));

        emulator.sessions().redact(emulator.newSession().getId());
        emulator.advance(Duration.ofDays(4));

        assertThat(typesAt("/all")).containsExactly("created", "canceled");
        assertThat(typesAt("/both")).containsExactly("created", "canceled", "redacted");
    }

    @Test
    void eventWhenTheEndpointIsDisabledOrDeletedThenNotSent(Emulator emulator) throws StripeException {
        var webhooks = new Webhooks(emulator);
        var disabled = webhooks.create(receiver.url("/disabled")).getId();
        webhooks.api().delete(webhooks.create(receiver.url("/deleted")).getId());
        emulator.raw().post(Webhooks.PATH + "/" + disabled, "disabled=true").requireOk();

        emulator.newSession();
        webhooks.settle();

        assertThat(webhooks.deliveries()).isEmpty();
        assertThat(webhooks.lastEvent().getPendingWebhooks()).isZero();

        emulator.raw().post(Webhooks.PATH + "/" + disabled, "disabled=false").requireOk();
        emulator.newSession();
        webhooks.settle();
        assertThat(receiver.at("/disabled")).hasSize(1);
        assertThat(receiver.at("/deleted")).isEmpty();
    }

    @Test
    void eventWhenAnEndpointWasMadeLaterThenNotSent(Emulator emulator) throws StripeException {
        emulator.newSession();
        var webhooks = new Webhooks(emulator);

        webhooks.create(receiver.url("/"));
        webhooks.settle();

        assertThat(receiver.at("/")).isEmpty();
    }

    @Test
    void eventWhenOfAConnectedAccountThenSentToItAndToThePlatformsConnectEndpoints(Emulator emulator)
            throws StripeException, InterruptedException {
        var webhooks = new Webhooks(emulator);
        webhooks.create(receiver.url("/platform"));
        webhooks.create(
                receiver.url("/connect"),
                params -> params.addEnabledEvent(EnabledEvent.ALL).setConnect(true));
        webhooks.createFor(CONNECTED, receiver.url("/own"));
        var params = VerificationSessionCreateParams.builder()
                .setType(VerificationSessionCreateParams.Type.DOCUMENT)
                .build();

        emulator.sessions().create(params, CONNECTED);
        emulator.newSession();

        var connect = receiver.await("/connect", 1);
        var own = receiver.await("/own", 1);
        var platform = receiver.await("/platform", 1);
        webhooks.settle();
        assertThat(List.of(connect.get(0).body(), own.get(0).body()))
                .allSatisfy(body -> assertThat(body).contains("\"account\": \"acct_1Connected\""));
        assertThat(platform.get(0).body()).doesNotContain("\"account\"");
        assertThat(receiver.at("/connect")).hasSize(1);
        assertThat(receiver.at("/own")).hasSize(1);
        assertThat(receiver.at("/platform")).hasSize(1);
    }

    @Test
    void eventWhenOfAConnectedAccountThenOnlyNewVersionsNameItAsTheContextToo(Emulator emulator)
            throws StripeException, InterruptedException {
        for (var version : List.of("2025-03-31.basil", "2025-04-30.basil")) {
            emulator.raw()
                    .post(
                            Webhooks.PATH,
                            Form.of(
                                    "url=" + receiver.url("/" + version),
                                    "enabled_events[]=*",
                                    "connect=true",
                                    "api_version=" + version))
                    .requireOk();
        }
        var params = VerificationSessionCreateParams.builder()
                .setType(VerificationSessionCreateParams.Type.DOCUMENT)
                .build();

        emulator.sessions().create(params, CONNECTED);

        assertThat(receiver.await("/2025-03-31.basil", 1).get(0).body())
                .contains("\"account\": \"acct_1Connected\"")
                .doesNotContain("\"context\"");
        assertThat(receiver.await("/2025-04-30.basil", 1).get(0).body())
                .contains("\"account\": \"acct_1Connected\"")
                .contains("\"context\": \"acct_1Connected\"");
    }

    @Test
    void eventWhenOfAnotherAccountThenNotSent(Emulator emulator) throws StripeException {
        var other = Emulator.withFreshAccount(emulator.baseUrl());
        new Webhooks(emulator).create(receiver.url("/"));

        other.newSession();
        new Webhooks(other).settle();

        assertThat(receiver.at("/")).isEmpty();
    }
}
