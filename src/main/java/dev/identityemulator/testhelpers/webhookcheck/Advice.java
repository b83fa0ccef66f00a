package dev.identityemulator.testhelpers.webhookcheck;

import dev.identityemulator.stripe.webhook.http.SendResult;
import java.util.Objects;

/** Says what to change in a handler that does not take a good event, by its response. */
final class Advice {

    static final String DOCS = "https://docs.stripe.com/webhooks";
    static final String SIGNATURE = "/signature";
    static final String VERIFY = "#verify-official-libraries";

    static final String RAW_BODY =
            "Verify the raw body, exactly as it arrived, and not JSON that was parsed and written again.";

    static final String REWRITTEN =
            "Verify the raw body, exactly as it arrived: the handler takes the same event if its JSON has no blanks, so it"
                    + " seems to parse the body and to write it again.";

    static final String SLOW =
            "Respond with 2xx first and do the work afterwards, in a queue: a response that takes too long is a failure.";

    static final String REJECT_WITH_400 =
            "Catch the error and respond with 400: the event was rejected, but as if the application were broken.";

    /** Behind what a rejection usually means. */
    static final String MADE_UP =
            " Or create a session and check again: this event tells of one that was made up, as the account has none.";

    private static final int REDIRECT = 3;
    private static final int CLASS = 100;

    private Advice() {}

    /** What to change, in one sentence. */
    static String onRejectionOfAGoodEvent(SendResult result) {
        var status = result.status();
        if (status == null) {
            return "Let the application respond at the url of the endpoint, in HTTP and in time. "
                    + Objects.requireNonNullElse(result.error(), "");
        }
        return status / CLASS == REDIRECT ? redirect() : onStatus(status);
    }

    static String redirect() {
        return "Give the endpoint the url that the redirect leads to, or exempt its path from it: Stripe follows none.";
    }

    private static String onStatus(int status) {
        return switch (status) {
            case 400 ->
                "Give the handler this endpoint's signing secret, and let it verify the raw body with nothing changed in it.";
            case 401, 403 -> "Exempt the path of the handler from login and from protection against CSRF.";
            case 404 -> "Give the endpoint the url of the handler: nothing is found at this one, or not the session.";
            case 405 -> "Let the handler take POST requests at this url.";
            case 406 ->
                "Do not let the framework choose by the Accept header: Stripe sends */*; q=0.5, application/xml.";
            case 413 -> "Allow larger bodies for the path of the handler.";
            case 415 -> "Take bodies of the type application/json; charset=utf-8.";
            case 429 -> "Exempt the path of the handler from limits on the rate of requests.";
            default ->
                status / CLASS == 4
                        ? "Find out in the handler why it rejects an event that is signed with this endpoint's secret."
                        : "Find in the log of the application what failed, and respond with 2xx to a good event.";
        };
    }
}
