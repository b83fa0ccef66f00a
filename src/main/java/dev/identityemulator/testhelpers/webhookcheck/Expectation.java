package dev.identityemulator.testhelpers.webhookcheck;

import dev.identityemulator.stripe.webhook.http.SendResult;
import java.util.Locale;

/** What a handler has to respond. */
enum Expectation {
    ACCEPTED("a 2xx status"),
    REJECTED("a 4xx status, such as 400");

    private static final int FIRST_REJECTION = 400;
    private static final int LAST_REJECTION = 499;

    private final String words;

    Expectation(String words) {
        this.words = words;
    }

    boolean isMetBy(SendResult result) {
        var status = result.status();
        return this == ACCEPTED
                ? result.isSuccess()
                : status != null && status >= FIRST_REJECTION && status <= LAST_REJECTION;
    }

    /** The words for this many requests. */
    String of(int requests) {
        return requests == 1 ? words : String.format(Locale.ROOT, "%s for each of the %d requests", words, requests);
    }
}
