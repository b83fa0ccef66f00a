package dev.identityemulator.stripe.webhook.endpoint;

import dev.identityemulator.stripe.webhook.settings.ConfiguredEndpoint;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where one endpoint for every account is not enough.
 *
 * @param webhooks more of them
 */
@ConfigurationProperties("emulator")
record ConfiguredWebhooks(@DefaultValue List<ConfiguredEndpoint> webhooks) {}
