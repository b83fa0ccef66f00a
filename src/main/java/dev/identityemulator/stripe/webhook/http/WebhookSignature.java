package dev.identityemulator.stripe.webhook.http;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes the {@code Stripe-Signature} header, with the extra {@code v0} that Stripe sends in test mode and nobody may accept.
 *
 * @see <a href="https://docs.stripe.com/webhooks#verify-manually">Stripe: Verify webhook signatures manually</a>
 */
final class WebhookSignature {

    static final String HEADER = "Stripe-Signature";

    private static final String ALGORITHM = "HmacSHA256";

    private WebhookSignature() {}

    /** The header for a body that is signed at this moment of real time: receivers reject old signatures. */
    static String of(String body, List<String> secrets, Instant realTime) {
        if (secrets.isEmpty() || secrets.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("a webhook is never signed without a secret");
        }
        long seconds = realTime.getEpochSecond();
        var signed = seconds + "." + body;
        var valid =
                secrets.stream().map(secret -> ",v1=" + hmac(secret, signed)).collect(Collectors.joining());
        return "t=" + seconds + valid + ",v0=" + hmac("v0 " + secrets.get(0), signed);
    }

    private static String hmac(String secret, String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
