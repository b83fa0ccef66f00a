package dev.identityemulator.stripe.forwarding.request;

import dev.identityemulator.api.resource.Personal;
import dev.identityemulator.stripe.forwarding.http.HttpHeader;
import java.util.List;

/** What was sent, masked. */
record RequestDetails(@Personal String body, List<HttpHeader> headers, String httpMethod) {

    RequestDetails(String body, List<HttpHeader> headers) {
        this(body, headers, "POST");
    }
}
