import com.google.gson.JsonElement;
import com.stripe.Stripe;
import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.ApiException;
import com.stripe.exception.RateLimitException;
import com.stripe.model.identity.VerificationSession;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the SDK repeats by itself. */
final class Retries implements Part {

    @Override
    public void run() {
        Checks.check("retries by default: " + Generation.DEFAULT_RETRIES, () -> {
            var account = new Account();
            account.fault("method=POST&status=500&times=0");
            Checks.rejects(ApiException.class, account::create);
            Checks.equal(1 + Generation.DEFAULT_RETRIES, account.creations().size());
        });
        int before = Stripe.getMaxNetworkRetries();
        Stripe.setMaxNetworkRetries(2);
        for (var fault : List.of("status=409", "status=409&code=idempotency_key_in_use", "status=500", "status=503")) {
            repeats(fault);
        }
        Checks.check("not retried: rate_limit", () -> {
            var account = new Account();
            account.fault("method=POST&times=0&preset=rate_limited");
            Checks.rejects(RateLimitException.class, account::create);
            Checks.equal(1, account.creations().size());
        });
        Stripe.setMaxNetworkRetries(0);
        for (var fault : List.of("drop=before", "drop=after")) {
            repeats(fault);
            Checks.check("seen the second time: " + fault, () -> {
                var account = new Account();
                account.fault("method=POST&times=2&" + fault);
                Checks.rejects(ApiConnectionException.class, account::create);
            });
        }
        Stripe.setMaxNetworkRetries(before);
        Checks.check("an Idempotency-Key replays", () -> {
            var account = new Account();
            var key = UUID.randomUUID().toString();
            var first = VerificationSession.create(Account.document(), account.options(key));
            var second = VerificationSession.create(Account.document(), account.options(key));
            Checks.equal(first.getId(), second.getId());
            Checks.equal("true", second.getLastResponse().headers().firstValue("Idempotent-Replayed").orElse(""));
        });
    }

    /** A connection that was closed is repeated by the JDK's HttpURLConnection, whatever the SDK is told. */
    private static void repeats(String fault) {
        Checks.check("retried: " + fault, () -> {
            var account = new Account();
            account.fault("method=POST&" + fault);
            account.create();
            var requests = account.creations();
            Checks.equal(2, requests.size());
            Checks.equal(key(requests.get(0)), key(requests.get(1)));
            Checks.equal(1, VerificationSession.list(Map.of(), account.options()).getData().size());
        });
    }

    private static JsonElement key(JsonElement request) {
        return request.getAsJsonObject().get("idempotency_key");
    }
}
