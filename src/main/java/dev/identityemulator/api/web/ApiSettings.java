package dev.identityemulator.api.web;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The API as every account sees it.
 *
 * @param apiVersion the API version of an account: that of its events, and of responses to requests without a
 *     {@code Stripe-Version} header
 * @param publicUrl the address of the emulator in absolute links; if unset, the host of each request
 */
@ConfigurationProperties("emulator")
public record ApiSettings(
        @DefaultValue(ApiVersion.LATEST) String apiVersion,
        @Nullable URI publicUrl) {

    public ApiSettings {
        if (!ApiVersion.isWellFormed(apiVersion)) {
            throw new IllegalArgumentException("emulator.api-version must look like 2026-07-29.dahlia: " + apiVersion);
        }
        if (publicUrl != null && (publicUrl.getScheme() == null || publicUrl.getHost() == null)) {
            throw new IllegalArgumentException("emulator.public-url must be an absolute URL: " + publicUrl);
        }
    }
}
