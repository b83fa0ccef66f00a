package dev.identityemulator.stripe.identity.verificationpage;

import dev.identityemulator.api.resource.ApiResource;
import dev.identityemulator.api.resource.Secret;
import dev.identityemulator.stripe.identity.check.VerificationOptions;
import dev.identityemulator.stripe.identity.session.VerificationSession;
import dev.identityemulator.stripe.identity.session.VerificationStatus;
import dev.identityemulator.stripe.identity.verificationpage.screen.BiometricConsent;
import dev.identityemulator.stripe.identity.verificationpage.screen.BottomSheet;
import dev.identityemulator.stripe.identity.verificationpage.screen.CountryNotListed;
import dev.identityemulator.stripe.identity.verificationpage.screen.DocumentCapture;
import dev.identityemulator.stripe.identity.verificationpage.screen.DocumentSelect;
import dev.identityemulator.stripe.identity.verificationpage.screen.Individual;
import dev.identityemulator.stripe.identity.verificationpage.screen.IndividualWelcome;
import dev.identityemulator.stripe.identity.verificationpage.screen.PhoneOtp;
import dev.identityemulator.stripe.identity.verificationpage.screen.SelfieCapture;
import dev.identityemulator.stripe.identity.verificationpage.screen.Success;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The screens of a session in a mobile app. A single missing member or unknown constant shows the user an error instead, so
 * there is everything that any generation of the SDKs demands.
 *
 * @param id the id of the session
 * @param fallbackUrl the hosted page, for a client that is not supported
 * @param phoneOtp the screen for a code, if the session asks for a phone number
 * @param selfie the settings for a selfie, if the session asks for one
 * @param userSessionId a name for one user's attempts, which SDKs add to their statistics
 */
record VerificationPageResource(
        String id,
        String object,
        BiometricConsent biometricConsent,
        Map<String, BottomSheet> bottomsheet,
        boolean closed,
        CountryNotListed countryNotListed,
        DocumentCapture documentCapture,
        DocumentSelect documentSelect,
        List<Object> experiments,
        @Secret String fallbackUrl,
        Individual individual,
        IndividualWelcome individualWelcome,
        boolean isStripe,
        boolean livemode,
        @Nullable PhoneOtp phoneOtp,
        PageRequirements requirements,
        @Nullable SelfieCapture selfie,
        boolean skipSuccessPage,
        VerificationStatus status,
        boolean submitted,
        Success success,
        boolean unsupportedClient,
        String userSessionId)
        implements ApiResource {

    /** Where the app finds what is not in the page. */
    record Addresses(String fallback, String idDetector, String faceDetector) {}

    static VerificationPageResource of(
            VerificationSession session, Collected collected, boolean unsupportedClient, Addresses addresses) {
        var asked = Requirements.of(session);
        var document = Objects.requireNonNullElse(
                session.request().options().document(), VerificationOptions.Document.NOTHING);
        boolean submitted =
                session.status() == VerificationStatus.PROCESSING || session.status() == VerificationStatus.VERIFIED;
        return new VerificationPageResource(
                session.id(),
                "identity.verification_page",
                BiometricConsent.standard(),
                BottomSheet.all(),
                submitted,
                CountryNotListed.standard(),
                DocumentCapture.of(Boolean.TRUE.equals(document.requireLiveCapture()), addresses.idDetector()),
                DocumentSelect.of(document.allowedTypes()),
                List.of(),
                addresses.fallback(),
                Individual.standard(),
                IndividualWelcome.standard(),
                false,
                false,
                asked.phone() ? PhoneOtp.of(collected.phone()) : null,
                new PageRequirements(submitted ? List.of() : missing(asked, collected)),
                asked.face() ? SelfieCapture.of(addresses.faceDetector()) : null,
                false,
                session.status(),
                submitted,
                Success.standard(),
                unsupportedClient || asked.email(),
                userSession(session));
    }

    /** A page that lacks nothing and was not submitted begins anew: no SDK can open it otherwise. */
    private static List<Requirement> missing(Requirements asked, Collected collected) {
        var missing = asked.missing(collected);
        return missing.isEmpty() ? asked.atFirst() : missing;
    }

    private static String userSession(VerificationSession session) {
        var name = session.account() + "/" + session.id();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
