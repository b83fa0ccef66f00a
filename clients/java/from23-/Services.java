import com.stripe.Stripe;
import com.stripe.StripeClient;
import com.stripe.exception.ApiException;
import com.stripe.param.EventListParams;
import com.stripe.param.identity.VerificationSessionListParams;
import com.stripe.param.identity.VerificationSessionUpdateParams;

/** A client with its own bases, in the place of the static ones. */
final class Services implements Part {

    private final Account account = new Account();

    static StripeClient.StripeClientBuilder builder(Account account) {
        return StripeClient.builder().setApiKey(account.key).setApiBase(Account.BASE).setFilesBase(Account.BASE);
    }

    @Override
    public void run() {
        var client = builder(account).build();
        var sessions = Access.identity(client).verificationSessions();
        Checks.check("the client's services", () -> {
            var id = sessions.create(Account.document()).getId();
            var changes = VerificationSessionUpdateParams.builder().putMetadata("a", "b").build();
            Checks.equal("b", sessions.update(id, changes).getMetadata().get("a"));
            Checks.equal(id, sessions.list(VerificationSessionListParams.builder().build()).getData().get(0).getId());
            Checks.equal("canceled", sessions.cancel(id).getStatus());
            Checks.equal("canceled", sessions.redact(id).getStatus());
            Checks.equal(id, sessions.retrieve(id).getId());
        });
        Checks.check("the client's upload", () ->
                Checks.equal(8L, Access.files(client).create(Files.letter()).getSize()));
        Checks.check("the client's events", () -> {
            var canceled = EventListParams.builder().setType("identity.verification_session.canceled").build();
            Checks.equal(1, Access.events(client).list(canceled).getData().size());
        });
        Checks.check("the client retries only what its builder says", () -> {
            Stripe.setMaxNetworkRetries(2);
            Checks.equal(1, requests(builder(new Account())));
            Checks.equal(2, requests(builder(new Account()).setMaxNetworkRetries(1)));
        });
    }

    private static int requests(StripeClient.StripeClientBuilder builder) throws Exception {
        var account = new Account();
        account.fault("method=POST&status=500&times=0");
        var sessions = Access.identity(builder.setApiKey(account.key).build()).verificationSessions();
        Checks.rejects(ApiException.class, () -> sessions.create(Account.document()));
        return account.creations().size();
    }
}
