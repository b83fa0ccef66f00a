package dev.identityemulator.confirm.compare;

import java.util.ArrayList;
import java.util.List;

/**
 * Compares the headers that a client can depend on. Not compared are those of the connection and of the server's own
 * machinery: their values say nothing of the API.
 *
 * @see <a href="https://docs.stripe.com/api/request_ids">Stripe: Request IDs</a>
 */
final class ComparedHeaders {

    private static final List<String> NAMES = List.of(
            // how the body is read
            "content-type",
            "content-disposition",
            // what SDKs log, and send along when they retry
            "request-id",
            "stripe-version",
            "stripe-should-retry",
            "idempotency-key",
            "original-request",
            "idempotent-replayed",
            // how clients authenticate
            "www-authenticate",
            // what a browser lets a page read, and a proxy keep
            "access-control-allow-credentials",
            "access-control-allow-methods",
            "access-control-allow-origin",
            "access-control-expose-headers",
            "access-control-max-age",
            "cache-control",
            "vary");

    private ComparedHeaders() {}

    static List<Difference> compare(Response here, Response there, Correspondence correspondence) {
        var differences = new ArrayList<Difference>();
        for (var name : NAMES) {
            var ours = here.headers().get(name);
            var theirs = there.headers().get(name);
            if (ours == null && theirs == null) {
                continue;
            }
            if (ours == null || theirs == null || !correspondence.same(ours, theirs)) {
                differences.add(new Difference(
                        "header " + name,
                        ours == null ? "(absent)" : correspondence.shownHere(ours),
                        theirs == null ? "(absent)" : correspondence.shownThere(theirs)));
            }
        }
        return differences;
    }
}
