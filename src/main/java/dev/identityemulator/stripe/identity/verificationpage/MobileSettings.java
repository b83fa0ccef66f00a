package dev.identityemulator.stripe.identity.verificationpage;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What mobile SDKs are told.
 *
 * @param unsupportedClient whether they open the hosted page instead of their own screens
 * @param idDetectorUrl the address of the model that finds documents; by default one of the emulator's own, which finds none
 * @param faceDetectorUrl the address of the model that finds faces; by default one of the emulator's own, which finds none
 */
@ConfigurationProperties("emulator.mobile")
record MobileSettings(
        @DefaultValue("false") boolean unsupportedClient,
        @Nullable String idDetectorUrl,
        @Nullable String faceDetectorUrl) {}
