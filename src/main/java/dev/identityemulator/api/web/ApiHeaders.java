package dev.identityemulator.api.web;

/** The names of the HTTP headers of Stripe and of this emulator. */
public final class ApiHeaders {

    public static final String REQUEST_ID = "Request-Id";
    public static final String STRIPE_VERSION = "Stripe-Version";
    public static final String STRIPE_ACCOUNT = "Stripe-Account";
    public static final String STRIPE_CONTEXT = "Stripe-Context";
    public static final String SHOULD_RETRY = "Stripe-Should-Retry";
    public static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    public static final String IDEMPOTENT_REPLAYED = "Idempotent-Replayed";
    public static final String RATE_LIMITED_REASON = "Stripe-Rate-Limited-Reason";
    public static final String ORIGINAL_REQUEST = "Original-Request";

    /** Stripe does not send it, so a test can prove that a response is not from the real Stripe. */
    public static final String EMULATOR = "Emulator";

    /** A helpful sentence beside an error, whose own words stay Stripe's. */
    public static final String EMULATOR_HINT = "Emulator-Hint";

    /** The host that a call was passed on to; on a request, the emulators that passed it on. */
    public static final String EMULATOR_UPSTREAM = "Emulator-Upstream";

    /** The account of a webhook, for the built-in receiver only. */
    public static final String EMULATOR_ACCOUNT = "Emulator-Account";

    private ApiHeaders() {}
}
