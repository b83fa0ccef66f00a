import com.stripe.net.ApiResource.RequestMethod;

/** Calls that the SDK does not have. */
final class RawRequests implements Part {

    @Override
    public void run() {
        Checks.check("a raw request", () -> {
            var account = new Account();
            var client = Services.builder(account).build();
            var helper = "/v1/test_helpers/identity/verification_sessions/" + account.create().getId() + "/verify";
            var response = client.rawRequest(RequestMethod.POST, helper, "simulate_delay=false");
            Checks.equal(200, response.code());
            Checks.that(response.body().contains("\"status\": \"verified\""), response.body());
            Checks.equal(200, client.rawRequest(RequestMethod.POST, "/v1/test_helpers/settle", "").code());
            Checks.rejects(
                    NullPointerException.class,
                    () -> client.rawRequest(RequestMethod.POST, "/v1/test_helpers/settle", null));
        });
    }
}
