package dev.identityemulator.stripe.forwarding.request;

import dev.identityemulator.api.error.ParamErrors;
import dev.identityemulator.api.params.LongText;
import dev.identityemulator.stripe.forwarding.http.HttpHeader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The request to send: its body, and headers besides those of every request. */
record RequestParam(@Nullable LongText body, @Nullable List<HeaderParam> headers) {

    private static final int MOST_BYTES = 1024 * 1024;
    private static final int MOST_HEADERS = 100;
    private static final int LONGEST_HEADER = 8192;
    private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]{1,200}");
    private static final Pattern VALUE = Pattern.compile("[\\t\\x20-\\x7e]*");

    /** A header to send. */
    record HeaderParam(@Nullable String name, @Nullable String value) {

        void check(String param) {
            if (name == null) {
                throw ParamErrors.missing(param + "[name]");
            }
            if (value == null) {
                throw ParamErrors.missing(param + "[value]");
            }
            if (!NAME.matcher(name).matches()) {
                throw ForwardingErrors.invalid(param + "[name]", "it is not the name of a header");
            }
            if (value.length() > LONGEST_HEADER || !VALUE.matcher(value).matches()) {
                throw ForwardingErrors.invalid(param + "[value]", "it is not the value of a header");
            }
        }

        HttpHeader header() {
            return new HttpHeader(String.valueOf(name), String.valueOf(value).strip());
        }
    }

    /**
     * Checks the body's size and the form of the headers.
     *
     * @throws dev.identityemulator.api.error.ApiException if something is wrong
     */
    void check() {
        if (body != null && body.text().getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw ForwardingErrors.invalid("request[body]", "it is larger than " + MOST_BYTES + " bytes");
        }
        if (headers != null) {
            if (headers.size() > MOST_HEADERS) {
                throw ParamErrors.tooManyItems("request[headers]", MOST_HEADERS);
            }
            for (int i = 0; i < headers.size(); i++) {
                headers.get(i).check("request[headers][" + i + "]");
            }
        }
    }

    /** The headers that are sent, in the caller's order. */
    List<HttpHeader> sent() {
        return headers == null
                ? List.of()
                : headers.stream()
                        .map(HeaderParam::header)
                        .filter(HttpHeader::mayBeSent)
                        .toList();
    }

    /** Never the body: a record's text may end in a message. */
    @Override
    public String toString() {
        return "RequestParam";
    }
}
