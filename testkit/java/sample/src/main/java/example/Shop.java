package example;

import com.stripe.StripeClient;
import com.stripe.exception.SignatureVerificationException;
import com.stripe.exception.StripeException;
import com.stripe.model.identity.VerificationSession;
import com.stripe.net.Webhook;
import com.stripe.param.identity.VerificationSessionCreateParams;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** An application: it verifies its users, and learns from webhooks how that went. */
public class Shop {

    private final StripeClient stripe;
    private final Map<String, String> users = new ConcurrentHashMap<>();
    private volatile boolean databaseUp = true;
    private volatile String webhookSecret;

    public Shop(StripeClient stripe) {
        this.stripe = stripe;
    }

    public void trust(String webhookSecret) {
        this.webhookSecret = webhookSecret;
    }

    public void databaseUp(boolean up) {
        databaseUp = up;
    }

    public VerificationSession startVerification(String user) throws StripeException {
        return stripe.v1()
                .identity()
                .verificationSessions()
                .create(VerificationSessionCreateParams.builder()
                        .setType(VerificationSessionCreateParams.Type.DOCUMENT)
                        .setClientReferenceId(user)
                        .build());
    }

    public void giveUp(VerificationSession session) throws StripeException {
        stripe.v1().identity().verificationSessions().cancel(session.getId());
    }

    public void forget(VerificationSession session) throws StripeException {
        stripe.v1().identity().verificationSessions().redact(session.getId());
    }

    /** What is known of a user: a status, or why the last attempt failed. */
    public String user(String user) {
        return users.get(user);
    }

    /** The handler of the webhook. */
    public void receive(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var status = handle(body, exchange.getRequestHeaders().getFirst("Stripe-Signature"));
        var response = (status == 500 ? "The database is down" : "").getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, response.length == 0 ? -1 : response.length);
        exchange.getResponseBody().write(response);
        exchange.close();
    }

    private int handle(String body, String signature) {
        try {
            var event = Webhook.constructEvent(body, signature, webhookSecret);
            var session = (VerificationSession) event.getDataObjectDeserializer().getObject().orElseThrow();
            if (!databaseUp) {
                return 500;
            }
            var isRedacted = event.getType().endsWith(".redacted");
            var error = session.getLastError();
            var known = error == null ? session.getStatus() : error.getCode();
            users.put(session.getClientReferenceId(), isRedacted ? "forgotten" : known);
            return 200;
        } catch (SignatureVerificationException forged) {
            return 400;
        }
    }
}
