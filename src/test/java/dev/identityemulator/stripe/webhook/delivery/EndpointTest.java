package dev.identityemulator.stripe.webhook.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import com.stripe.net.RequestOptions;
import com.stripe.param.WebhookEndpointCreateParams;
import com.stripe.param.WebhookEndpointCreateParams.ApiVersion;
import com.stripe.param.WebhookEndpointCreateParams.EnabledEvent;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.ExpectedError;
import dev.identityemulator.support.Form;
import dev.identityemulator.support.RunningEmulator;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Endpoints are created, shown and deleted as at Stripe. */
@ExtendWith(RunningEmulator.class)
class EndpointTest {

    private static final String URL = "https://example.com/hook";

    static ExpectedError noSuch(String id) {
        return ExpectedError.invalid("No such webhook endpoint: '" + id + "'")
                .status(404)
                .code("resource_missing")
                .param("webhook_endpoint");
    }

    @Test
    void createWhenOnlyWhatIsRequiredIsGivenThenTheRestIsAsAtStripe(Emulator emulator) throws StripeException {
        var created = new Webhooks(emulator).create(URL);

        assertThat(created.getId()).matches("we_1[0-9A-Za-z]{20,}");
        assertThat(created.getObject()).isEqualTo("webhook_endpoint");
        assertThat(created.getApiVersion()).isNull();
        assertThat(created.getApplication()).isNull();
        assertThat(created.getCreated()).isBetween(emulator.now() - 60, emulator.now());
        assertThat(created.getDescription()).isNull();
        assertThat(created.getEnabledEvents()).containsExactly("*");
        assertThat(created.getLivemode()).isFalse();
        assertThat(created.getMetadata()).isEmpty();
        assertThat(created.getSecret()).matches("whsec_[0-9A-Za-z]{32}");
        assertThat(created.getStatus()).isEqualTo("enabled");
        assertThat(created.getUrl()).isEqualTo(URL);
    }

    @Test
    void createWhenTheVersionNamesBetasThenTaken(Emulator emulator) {
        var created = emulator.raw()
                .post(
                        "/v1/webhook_endpoints",
                        "url=https://example.com/hook&enabled_events[]=*&api_version=2026-07-29.dahlia; some_beta=v1")
                .requireOk();

        assertThat(created.json().path("api_version").asString()).isEqualTo("2026-07-29.dahlia; some_beta=v1");
    }

    @Test
    void createWhenAllIsGivenThenAllIsShown(Emulator emulator) throws StripeException {
        var created = new Webhooks(emulator)
                .create(
                        URL,
                        params -> params.setApiVersion(ApiVersion.VERSION_2024_06_20)
                                .setConnect(true)
                                .setDescription("Orders")
                                .putMetadata("team", "kyc")
                                .addEnabledEvent(EnabledEvent.IDENTITY__VERIFICATION_SESSION__REDACTED)
                                .addEnabledEvent(EnabledEvent.ALL));

        assertThat(created.getApiVersion()).isEqualTo("2024-06-20");
        assertThat(created.getDescription()).isEqualTo("Orders");
        assertThat(created.getMetadata()).isEqualTo(Map.of("team", "kyc"));
        assertThat(created.getEnabledEvents()).containsExactly("identity.verification_session.redacted", "*");
    }

    @Test
    void createWhenEveryTypeThatTheClientKnowsIsNamedThenAllAreAccepted(Emulator emulator) throws StripeException {
        var all = Arrays.asList(EnabledEvent.values());

        var created = new Webhooks(emulator).create(URL, params -> params.addAllEnabledEvent(all));

        var names = all.stream().map(EnabledEvent::getValue).toList();
        assertThat(created.getEnabledEvents()).isEqualTo(names);
    }

    @Test
    void createWhenTypesOfTheOldestAndTheNewestClientAreNamedThenAllAreAccepted(Emulator emulator) {
        var form = Form.of(
                "url=" + URL,
                "enabled_events[]=sku.created",
                "enabled_events[]=transfer.paid",
                "enabled_events[]=treasury.received_credit.reversed",
                "enabled_events[]=apps.install.created",
                "enabled_events[]=three_d_secure.authentication.failed");

        var created =
                emulator.raw().post(Webhooks.PATH, form).requireOk().json().get("enabled_events");

        assertThat(created).hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:3000/x",
                "http://127.0.0.1/",
                "http://[::1]:8080/a?b=c",
                "HTTPS://user:pw@host/"
            })
    void createWhenTheUrlCanBeSentToThenAcceptedAsItIs(String url, Emulator emulator) throws StripeException {
        assertThat(new Webhooks(emulator).create(url).getUrl()).isEqualTo(url);
    }

    @Test
    void createWhenTheDescriptionIsEmptyThenThereIsNone(Emulator emulator) throws StripeException {
        var response = emulator.raw()
                .post(Webhooks.PATH, Form.of("url=" + URL, "enabled_events[]=*", "description="))
                .requireOk();

        assertThat(response.json().get("description").asString("")).isEmpty();
    }

    @Test
    void retrieveWhenCreatedThenTheSameWithoutItsSecret(Emulator emulator) throws StripeException {
        var webhooks = new Webhooks(emulator);
        var created = webhooks.create(
                URL,
                params -> params.addEnabledEvent(EnabledEvent.ALL)
                        .setDescription("Orders")
                        .putMetadata("team", "kyc"));
        created.setSecret(null);

        assertThat(webhooks.api().retrieve(created.getId())).isEqualTo(created);
        assertThat(webhooks.api().list().getData()).containsExactly(created);
        assertThat(emulator.raw().get(Webhooks.PATH + "/" + created.getId()).text())
                .doesNotContain("secret");
    }

    @Test
    void deleteWhenItIsThereThenItIsGone(Emulator emulator) throws StripeException {
        var webhooks = new Webhooks(emulator);
        var id = webhooks.create(URL).getId();

        var response = emulator.raw().delete(Webhooks.PATH + "/" + id).requireOk();

        assertThat(response.json().toString())
                .isEqualTo("{\"id\":\"" + id + "\",\"object\":\"webhook_endpoint\",\"deleted\":true}");
        assertThat(ExpectedError.of(() -> webhooks.api().retrieve(id))).isEqualTo(noSuch(id));
        assertThat(ExpectedError.of(() -> webhooks.api().update(id))).isEqualTo(noSuch(id));
        assertThat(ExpectedError.of(() -> webhooks.api().delete(id))).isEqualTo(noSuch(id));
        assertThat(webhooks.api().list().getData()).isEmpty();
    }

    @Test
    void endpointWhenOfAnotherAccountThenMissing(Emulator emulator) throws StripeException {
        var webhooks = new Webhooks(emulator);
        var other = new Webhooks(Emulator.withFreshAccount(emulator.baseUrl()));
        var connected = RequestOptions.builder().setStripeAccount("acct_1Below").build();
        var id = webhooks.create(URL).getId();

        assertThat(ExpectedError.of(() -> other.api().retrieve(id))).isEqualTo(noSuch(id));
        assertThat(ExpectedError.of(() -> other.api().update(id))).isEqualTo(noSuch(id));
        assertThat(ExpectedError.of(() -> other.api().delete(id))).isEqualTo(noSuch(id));
        assertThat(ExpectedError.of(() -> webhooks.api().retrieve(id, connected)))
                .isEqualTo(noSuch(id));
        assertThat(other.api().list().getData()).isEmpty();
        assertThat(webhooks.api().retrieve(id).getStatus()).isEqualTo("enabled");
    }

    @Test
    void endpointWhenTheAccountIsEmptiedThenGone(Emulator emulator) throws StripeException {
        var webhooks = new Webhooks(emulator);
        webhooks.create(URL);
        var deleted = webhooks.create(URL).getId();
        webhooks.api().delete(deleted);

        emulator.raw().delete("/v1/test_helpers/data").requireOk();

        assertThat(webhooks.api().list().getData()).isEmpty();
        assertThat(emulator.raw()
                        .get(Webhooks.PATH + "?starting_after=" + deleted)
                        .status())
                .isEqualTo(400);
    }

    @Test
    void createWhenTheIdempotencyKeyIsTheSameThenTheSameEndpointAndSecret(Emulator emulator) throws StripeException {
        var key = RequestOptions.builder().setIdempotencyKey("key-1").build();
        var params = WebhookEndpointCreateParams.builder()
                .setUrl(URL)
                .addEnabledEvent(EnabledEvent.ALL)
                .build();
        var api = new Webhooks(emulator).api();

        var responses = List.of(api.create(params, key), api.create(params, key));

        assertThat(responses.get(1)).isEqualTo(responses.get(0));
        assertThat(api.list().getData()).hasSize(1);
    }
}
