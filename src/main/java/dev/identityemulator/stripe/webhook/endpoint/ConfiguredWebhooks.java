package dev.identityemulator.stripe.webhook.endpoint;

import dev.identityemulator.stripe.webhook.settings.ConfiguredEndpoint;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Further endpoints of every account, where {@code emulator.webhook} is not enough.
 *
 * @param webhooks one entry per endpoint
 */
@ConfigurationProperties("emulator")
record ConfiguredWebhooks(@DefaultValue List<ConfiguredEndpoint> webhooks) {}
