import com.stripe.Stripe;
import com.stripe.exception.SignatureVerificationException;
import com.stripe.model.Event;
import com.stripe.model.WebhookEndpoint;
import com.stripe.model.identity.VerificationSession;
import com.stripe.net.Webhook;
import com.stripe.param.WebhookEndpointCreateParams;
import java.util.Map;

/** A delivery that arrives, is verified by the SDK's own check, and is read as a class of the SDK, where its version allows. */
final class Webhooks implements Part {

    private Receiver.Delivery delivery;
    private String secret;

    @Override
    public void run() {
        Checks.check("an event of the SDK's version is read as a class", () -> Checks.that(read(Stripe.API_VERSION), delivery));
        Checks.check("a wrong secret and a changed body are noticed", () -> {
            Checks.rejects(SignatureVerificationException.class, () -> event(delivery.body(), "whsec_other"));
            Checks.rejects(
                    SignatureVerificationException.class, () -> event(delivery.body().replace("Zoë", "Zoe"), secret));
        });
        Checks.check("another version of its release train: " + Generation.READS_ITS_TRAIN, () -> {
            Checks.that(!Generation.SAME_TRAIN.equals(Stripe.API_VERSION), Stripe.API_VERSION);
            Checks.equal(Generation.READS_ITS_TRAIN, read(Generation.SAME_TRAIN));
        });
        Checks.check("another release train is not read", () -> Checks.equal(false, read(Generation.OTHER_TRAIN)));
    }

    private Event event(String body, String secret) throws SignatureVerificationException {
        return Webhook.constructEvent(body, delivery.signature(), secret);
    }

    /** Whether the SDK makes its own object of an event in this version. */
    private boolean read(String version) throws Exception {
        var account = new Account();
        try (var receiver = new Receiver()) {
            secret = WebhookEndpoint.create(
                            WebhookEndpointCreateParams.builder()
                                    .setUrl(receiver.url())
                                    .addEnabledEvent(WebhookEndpointCreateParams.EnabledEvent.ALL)
                                    .putExtraParam("api_version", version)
                                    .build(),
                            account.options())
                    .getSecret();
            var id = VerificationSession.create(
                            Map.of("type", "document", "metadata", Map.of("name", "Zoë")), account.options())
                    .getId();
            delivery = receiver.next();
            var event = event(delivery.body(), secret);
            Checks.equal("identity.verification_session.created", event.getType());
            Checks.equal(version, event.getApiVersion());
            Checks.equal(id, ((VerificationSession) event.getDataObjectDeserializer().deserializeUnsafe()).getId());
            var read = event.getDataObjectDeserializer().getObject();
            read.ifPresent(session -> Checks.equal("Zoë", ((VerificationSession) session).getMetadata().get("name")));
            return read.isPresent();
        }
    }
}
