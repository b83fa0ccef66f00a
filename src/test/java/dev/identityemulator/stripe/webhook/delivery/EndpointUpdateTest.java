package dev.identityemulator.stripe.webhook.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import com.stripe.param.WebhookEndpointCreateParams.EnabledEvent;
import com.stripe.param.WebhookEndpointUpdateParams;
import com.stripe.param.common.EmptyParam;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.RunningEmulator;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An update changes what it names and nothing else. */
@ExtendWith(RunningEmulator.class)
class EndpointUpdateTest {

    private static final String URL = "https://example.com/hook";

    @Test
    void updateWhenAllIsNamedThenAllChangesButWhatCannot(Emulator emulator) throws StripeException {
        var webhooks = new Webhooks(emulator);
        var created = webhooks.create(URL);
        var params = WebhookEndpointUpdateParams.builder()
                .setUrl("http://localhost:3000/other")
                .addEnabledEvent(WebhookEndpointUpdateParams.EnabledEvent.IDENTITY__VERIFICATION_SESSION__VERIFIED)
                .setDescription("Other")
                .putMetadata("team", "kyc")
                .setDisabled(true)
                .build();

        var updated = webhooks.api().update(created.getId(), params);

        assertThat(updated.getUrl()).isEqualTo("http://localhost:3000/other");
        assertThat(updated.getEnabledEvents()).containsExactly("identity.verification_session.verified");
        assertThat(updated.getDescription()).isEqualTo("Other");
        assertThat(updated.getMetadata()).isEqualTo(Map.of("team", "kyc"));
        assertThat(updated.getStatus()).isEqualTo("disabled");
        assertThat(updated.getSecret()).isNull();
        assertThat(updated.getCreated()).isEqualTo(created.getCreated());
        assertThat(webhooks.api().retrieve(created.getId())).isEqualTo(updated);
    }

    @Test
    void updateWhenNothingIsNamedThenNothingChanges(Emulator emulator) throws StripeException {
        var webhooks = new Webhooks(emulator);
        var created = webhooks.create(
                URL,
                params -> params.addEnabledEvent(EnabledEvent.ALL)
                        .setDescription("Orders")
                        .putMetadata("team", "kyc"));
        created.setSecret(null);

        assertThat(webhooks.api().update(created.getId())).isEqualTo(created);
    }

    @Test
    void updateWhenEnabledAgainThenEnabled(Emulator emulator) throws StripeException {
        var webhooks = new Webhooks(emulator);
        var id = webhooks.create(URL).getId();

        var disabled = webhooks.api().update(id, disabled(true));
        var enabled = webhooks.api().update(id, disabled(false));

        assertThat(disabled.getStatus()).isEqualTo("disabled");
        assertThat(enabled.getStatus()).isEqualTo("enabled");
    }

    private static WebhookEndpointUpdateParams disabled(boolean disabled) {
        return WebhookEndpointUpdateParams.builder().setDisabled(disabled).build();
    }

    @Test
    void updateWhenTheDescriptionIsEmptyThenUnset(Emulator emulator) throws StripeException {
        var webhooks = new Webhooks(emulator);
        var created = webhooks.create(
                URL, params -> params.addEnabledEvent(EnabledEvent.ALL).setDescription("Orders"));
        var params = WebhookEndpointUpdateParams.builder()
                .setDescription(EmptyParam.EMPTY)
                .build();

        assertThat(webhooks.api().update(created.getId(), params).getDescription())
                .isNull();
    }

    @Test
    void updateWhenMetadataAreGivenThenMergedAndEmptyOnesRemoved(Emulator emulator) throws StripeException {
        var webhooks = new Webhooks(emulator);
        var id = webhooks.create(
                        URL,
                        params -> params.addEnabledEvent(EnabledEvent.ALL)
                                .putMetadata("kept", "1")
                                .putMetadata("removed", "2"))
                .getId();
        var merge = WebhookEndpointUpdateParams.builder()
                .putMetadata("removed", "")
                .putMetadata("new", "3")
                .build();
        var clear = WebhookEndpointUpdateParams.builder()
                .setMetadata(EmptyParam.EMPTY)
                .build();

        assertThat(webhooks.api().update(id, merge).getMetadata()).isEqualTo(Map.of("kept", "1", "new", "3"));
        assertThat(webhooks.api().update(id, clear).getMetadata()).isEmpty();
    }
}
