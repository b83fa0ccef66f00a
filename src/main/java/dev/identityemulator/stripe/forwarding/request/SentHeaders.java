package dev.identityemulator.stripe.forwarding.request;

import dev.identityemulator.stripe.forwarding.http.HttpHeader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Adds to a caller's headers those that every forwarded request has. */
final class SentHeaders {

    private static final String CONTENT_TYPE = "Content-Type";
    private static final HttpHeader JSON = new HttpHeader(CONTENT_TYPE, "application/json");
    private static final HttpHeader STRIPE = new HttpHeader("User-Agent", "Stripe");
    private static final HttpHeader ANYTHING = new HttpHeader("Accept", "*/*");

    private SentHeaders() {}

    /** The type that a caller gives; null if there is none. */
    static @Nullable String contentType(List<HttpHeader> headers) {
        return headers.stream()
                .filter(header -> header.is(CONTENT_TYPE))
                .map(HttpHeader::value)
                .findFirst()
                .orElse(null);
    }

    /** The headers as the object shows them: the caller's, and the type that was added, all masked. */
    static List<HttpHeader> shown(List<HttpHeader> headers) {
        return with(headers, List.of(JSON)).stream().map(HttpHeader::masked).toList();
    }

    /** The headers as they are sent. */
    static List<HttpHeader> all(List<HttpHeader> headers) {
        return with(headers, List.of(JSON, STRIPE, ANYTHING));
    }

    private static List<HttpHeader> with(List<HttpHeader> headers, List<HttpHeader> more) {
        var all = new ArrayList<>(headers);
        more.stream()
                .filter(added -> headers.stream().noneMatch(header -> header.is(added.name())))
                .forEach(all::add);
        return all;
    }
}
