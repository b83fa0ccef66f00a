package dev.identityemulator.support;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.identity.VerificationSession;
import com.stripe.net.ApiMode;
import com.stripe.net.ApiResource;
import com.stripe.param.EventListParams;
import com.stripe.param.identity.VerificationSessionCreateParams;
import com.stripe.param.identity.VerificationSessionUpdateParams;
import com.stripe.service.EventService;
import com.stripe.service.identity.VerificationSessionService;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

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

    /** A client for requests and responses that the official client cannot send or show. */
    public RawClient raw() {
        return raw;
    }

    public String baseUrl() {
        return baseUrl;
    }

    public String key() {
        return key;
    }

    /** The same account with its restricted key. */
    public Emulator withRestrictedKey() {
        return new Emulator(baseUrl, key.replace("sk_test_", "rk_test_"));
    }

    /** The official client's service for sessions. */
    public VerificationSessionService sessions() {
        return stripe.v1().identity().verificationSessions();
    }

    /** The official client's service for events. */
    public EventService events() {
        return stripe.v1().events();
    }

    /** The types of all events of the account, newest first, without their common prefix. */
    public List<String> eventTypes() throws StripeException {
        var listed = events().list(EventListParams.builder().setLimit(100L).build());
        return listed.getData().stream()
                .map(event -> event.getType().replace("identity.verification_session.", ""))
                .toList();
    }

    /** The account's time, in unix seconds. */
    public long now() {
        return raw.get("/v1/test_helpers/clock").requireOk().json().get("now").asLong();
    }

    /** A new document session with its type only. */
    public VerificationSession newSession() throws StripeException {
        return newSession(params -> {});
    }

    /** A new document session with more parameters. */
    public VerificationSession newSession(Consumer<VerificationSessionCreateParams.Builder> more)
            throws StripeException {
        var params = VerificationSessionCreateParams.builder().setType(VerificationSessionCreateParams.Type.DOCUMENT);
        more.accept(params);
        return sessions().create(params.build());
    }

    /** The session after an update. */
    public VerificationSession update(
            VerificationSession session, Consumer<VerificationSessionUpdateParams.Builder> change)
            throws StripeException {
        var params = VerificationSessionUpdateParams.builder();
        change.accept(params);
        return sessions().update(session.getId(), params.build());
    }

    /** The session after a submission where all checks pass ({@code verify}) or one fails ({@code unverify}). */
    public VerificationSession submit(VerificationSession session, String outcome, String form) throws StripeException {
        var path = "/v1/test_helpers/identity/verification_sessions/" + session.getId() + "/" + outcome;
        var response = stripe.rawRequest(ApiResource.RequestMethod.POST, path, form);
        return (VerificationSession) stripe.deserialize(response.body(), ApiMode.V1);
    }

    /** Advances the account's clock, and runs all tasks that become due. */
    public void advance(Duration duration) {
        raw.post("/v1/test_helpers/clock/advance", "seconds=" + duration.toSeconds())
                .requireOk();
    }
}
