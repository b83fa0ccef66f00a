package dev.identityemulator.support;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.identity.VerificationSession;
import com.stripe.param.identity.VerificationSessionCreateParams;
import java.time.Duration;
import java.util.UUID;

/** An account of its own in a running emulator, with the official client and a raw one. */
public final class Emulator {

    private final String baseUrl;
    private final String key;
    private final StripeClient stripe;
    private final RawClient raw;

    private Emulator(String baseUrl, String key) {
        this.baseUrl = baseUrl;
        this.key = key;
        this.stripe = StripeClient.builder()
                .setApiKey(key)
                .setApiBase(baseUrl)
                .setFilesBase(baseUrl)
                .setMaxNetworkRetries(0)
                .build();
        this.raw = new RawClient(baseUrl, key);
    }

    /** An account that no other test knows. */
    public static Emulator withFreshAccount(String baseUrl) {
        return withKey(baseUrl, "sk_test_" + UUID.randomUUID().toString().replace("-", ""));
    }

    /** The account of a key. */
    public static Emulator withKey(String baseUrl, String key) {
        return new Emulator(baseUrl, key);
    }

    /** The official client, without retries. */
    public StripeClient stripe() {
        return stripe;
    }

    /** For what the official client cannot send or does not show. */
    public RawClient raw() {
        return raw;
    }

    public String baseUrl() {
        return baseUrl;
    }

    public String key() {
        return key;
    }

    /** The same account by its restricted key. */
    public Emulator withRestrictedKey() {
        return new Emulator(baseUrl, key.replace("sk_test_", "rk_test_"));
    }

    /** A document session with nothing set but its type. */
    public VerificationSession newSession() throws StripeException {
        var params = VerificationSessionCreateParams.builder()
                .setType(VerificationSessionCreateParams.Type.DOCUMENT)
                .build();
        return stripe.v1().identity().verificationSessions().create(params);
    }

    /** Moves the account's clock, past all that falls due on the way. */
    public void advance(Duration duration) {
        raw.post("/v1/test_helpers/clock/advance", "seconds=" + duration.toSeconds())
                .requireOk();
    }
}
