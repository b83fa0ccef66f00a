package dev.identityemulator.stripe.forwarding.request;

import dev.identityemulator.api.resource.Personal;
import dev.identityemulator.stripe.forwarding.http.HttpHeader;
import java.util.List;

/** What came back, masked. */
record ResponseDetails(@Personal String body, List<HttpHeader> headers, int status) {}
