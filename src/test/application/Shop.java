import com.google.gson.Gson;
import com.stripe.StripeClient;
import com.stripe.exception.SignatureVerificationException;
import com.stripe.exception.StripeException;
import com.stripe.model.identity.VerificationSession;
import com.stripe.param.CustomerCreateParams;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.identity.VerificationSessionCreateParams;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/**
 * A shop that wants to know who its customers are: an ordinary application of Stripe's, which knows nothing of an emulator but, by
 * STRIPE_BASE, where its client calls.
 */
class Shop {

    private static final long PRICE = 4_200;
    private static final String OWN = "http://localhost:" + System.getenv("PORT");
    private static final String PREFIX = "identity.verification_session.";

    private final StripeClient stripe = client();
    private final Map<String, User> users = new ConcurrentHashMap<>();

    /** What the shop knows of somebody. */
    private static final class User {
        private String email;
        private String customer;
        private String session;
        private String status;
        private String error;
        private String payment;
    }

    private static StripeClient client() {
        var builder = StripeClient.builder().setApiKey(System.getenv("STRIPE_KEY"));
        var base = System.getenv("STRIPE_BASE");
        return (base == null ? builder : builder.setApiBase(base).setFilesBase(base)).build();
    }

    public static void main(String[] arguments) throws IOException {
        var shop = new Shop();
        var server = HttpServer.create(new InetSocketAddress(Integer.parseInt(System.getenv("PORT"))), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", shop::respond);
        server.start();
    }

    private void respond(HttpExchange exchange) throws IOException {
        try (exchange) {
            respondTo(exchange);
        }
    }

    private void respondTo(HttpExchange exchange) throws IOException {
        try {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var signature = exchange.getRequestHeaders().getFirst("Stripe-Signature");
            switch (exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath()) {
                case "GET /" -> send(exchange, 200, "<form method=\"post\" action=\"/verify\"><input name=\"email\"></form>");
                case "GET /done" -> send(exchange, 200, "<p>Thank you. We will tell you.</p>");
                case "GET /users" -> send(exchange, 200, new Gson().toJson(users.values()));
                case "POST /forget" -> send(exchange, 200, forget(email(body)));
                case "POST /webhook" -> send(exchange, 200, receive(body, signature));
                case "POST /verify" -> {
                    exchange.getResponseHeaders().set("Location", verify(email(body)));
                    send(exchange, 303, "");
                }
                default -> send(exchange, 404, "");
            }
        } catch (SignatureVerificationException forged) {
            send(exchange, 400, "");
        } catch (StripeException failure) {
            System.err.println(failure.getMessage());
            send(exchange, 500, "");
        }
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static String email(String form) {
        return URLDecoder.decode(form.replaceFirst("^email=", ""), StandardCharsets.UTF_8);
    }

    /** Leads to the page of the session, which a second try goes on with. */
    private String verify(String email) throws StripeException {
        var known = users.values().stream().filter(user -> user.email.equals(email)).findFirst();
        if (known.isPresent()) {
            return stripe.v1().identity().verificationSessions().retrieve(known.get().session).getUrl();
        }
        var customer = stripe.v1().customers().create(
                CustomerCreateParams.builder().setEmail(email).setName("Ada Lovelace").build());
        var session = stripe.v1().identity().verificationSessions().create(VerificationSessionCreateParams.builder()
                .setType(VerificationSessionCreateParams.Type.DOCUMENT)
                .setRelatedCustomer(customer.getId())
                .setReturnUrl(OWN + "/done")
                .putMetadata("email", email)
                .build());
        var user = new User();
        user.email = email;
        user.customer = customer.getId();
        user.session = session.getId();
        user.status = session.getStatus();
        users.put(customer.getId(), user);
        return session.getUrl();
    }

    private String forget(String email) throws StripeException {
        var user = users.values().stream().filter(each -> each.email.equals(email)).findFirst().orElseThrow();
        var session = stripe.v1().identity().verificationSessions().redact(user.session);
        return "{\"redaction\": \"" + session.getRedaction().getStatus() + "\"}";
    }

    private String receive(String body, String signature) throws StripeException {
        var event = stripe.constructEvent(body, signature, System.getenv("STRIPE_WEBHOOK_SECRET"));
        if (event.getType().startsWith(PREFIX)) {
            var session = (VerificationSession) event.getDataObjectDeserializer().getObject().orElseThrow();
            var user = users.get(String.valueOf(session.getRelatedCustomer()));
            if (user != null) {
                remember(user, event.getType().substring(PREFIX.length()), session);
            }
        }
        return "{}";
    }

    private void remember(User user, String what, VerificationSession session) throws StripeException {
        user.status = what.equals("redacted") ? what : session.getStatus();
        user.error = session.getLastError() == null ? null : session.getLastError().getCode();
        if (what.equals("verified")) {
            user.payment = stripe.v1().paymentIntents().create(PaymentIntentCreateParams.builder()
                    .setAmount(PRICE).setCurrency("eur").setReceiptEmail(user.email).build()).getId();
        }
    }
}
