package dev.identityemulator.testkit;

import com.stripe.StripeClient;
import com.stripe.model.WebhookEndpoint;
import com.sun.net.httpserver.HttpHandler;
import dev.identityemulator.testkit.server.EmulatorServer;
import dev.identityemulator.testkit.server.ServerSettings;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The emulator as one test sees it: an account of its own, with keys and a Stripe client, and what the test does to it. May be used by
 * several threads.
 */
public final class Emulator
        implements OutcomeActions,
                ClockActions,
                EventActions,
                WebhookActions,
                FaultActions,
                LogActions,
                ExpectActions,
                AutoCloseable {

    private final EmulatorServer server;
    private final String account;
    private final StripeClient stripe;
    private final EmulatorApi api;
    private final Receivers receivers = new Receivers();
    private final Expectations expectations = new Expectations();
    private final Unexpected unexpected = new Unexpected(this, expectations);
    private volatile Optional<String> webhookSecret = Optional.empty();

    private Emulator(EmulatorServer server, String account) {
        this.server = server;
        this.account = account;
        this.stripe = client(secretKey());
        this.api = new EmulatorApi(server.baseUrl(), secretKey(), stripe);
    }

    /** A new account of the emulator that the system properties and the environment name; the first call starts it. */
    public static Emulator start() {
        return on(EmulatorServer.running(ServerSettings.ofThisJvm()));
    }

    /** A new account of this emulator. */
    public static Emulator on(EmulatorServer server) {
        return new Emulator(server, UUID.randomUUID().toString().replace("-", ""));
    }

    /** The API base and the files base for the application. */
    public String baseUrl() {
        return server.baseUrl();
    }

    public String secretKey() {
        return "sk_test_" + account;
    }

    public String publishableKey() {
        return "pk_test_" + account;
    }

    /** A key that sees birth dates and numbers, too. */
    public String restrictedKey() {
        return "rk_test_" + account;
    }

    /** A client with the secret key. */
    public StripeClient stripe() {
        return stripe;
    }

    /** A client with the restricted key. */
    public StripeClient restrictedStripe() {
        return client(restrictedKey());
    }

    /** The address of the dashboard of this account. */
    public String dashboard() {
        return baseUrl() + "/dashboard?key=" + secretKey();
    }

    @Override
    public EmulatorApi api() {
        return api;
    }

    @Override
    public void fault(Fault fault) {
        api.post("/v1/test_helpers/faults", fault.params());
        expectations.fault(fault);
    }

    @Override
    public WebhookEndpoint endpoint(String url) {
        var endpoint = WebhookActions.create(api, server.receivers().apply(url));
        webhookSecret = Optional.of(endpoint.getSecret());
        return endpoint;
    }

    @Override
    public WebhookEndpoint endpoint(HttpHandler handler) {
        return endpoint(receivers.serve(handler));
    }

    @Override
    public Inbox inbox(String name) {
        return new Inbox(api, expectations, name, WebhookActions.create(api, server.ownUrl() + "/inbox/" + name));
    }

    @Override
    public String webhookSecret() {
        return webhookSecret.orElseThrow(
                () -> new IllegalStateException("This account has no webhook endpoint yet: call endpoint(url) first."));
    }

    @Override
    public void expectError(String code) {
        expectations.error(request -> request.errorCode().equals(Optional.of(code)));
    }

    @Override
    public void expectError(int status) {
        expectations.error(request -> request.status() == status);
    }

    @Override
    public void expectUndelivered() {
        expectations.undelivered(webhook -> true);
    }

    @Override
    public void expectUndelivered(String url) {
        expectations.undelivered(
                webhook -> webhook.url().equals(server.receivers().apply(url)));
    }

    @Override
    public void expectUnsupported(String call) {
        expectations.unsupported(each -> call.equals(each.method() + " " + each.path()));
    }

    /**
     * Fails if something went wrong that was not expected, and forgets what was expected. The extension calls it after each test.
     *
     * @throws UnexpectedError with the requests of this account
     */
    public void check(Set<Check> checks) {
        unexpected.check(checks);
        expectations.clear();
    }

    /** Ends the servers of handlers. The extension does it after each test. */
    @Override
    public void close() {
        receivers.close();
    }

    private StripeClient client(String key) {
        return StripeClient.builder()
                .setApiKey(key)
                .setApiBase(baseUrl())
                .setFilesBase(baseUrl())
                .setConnectBase(baseUrl())
                .build();
    }
}
