package dev.identityemulator.stripe.forwarding.http;

import dev.identityemulator.platform.text.CardNumbers;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** A header of a request or a response. */
public record HttpHeader(String name, String value) {

    private static final String REDACTED = "[redacted]";

    /** Those of one connection, and those that the body and the address decide. */
    private static final Set<String> OF_THE_CONNECTION = Set.of(
            "connection", "keep-alive", "proxy-connection", "te", "trailer", "transfer-encoding", "upgrade", "expect");

    private static final Set<String> DECIDED = Set.of("host", "content-length");

    private static final Set<String> CREDENTIALS =
            Set.of("authorization", "proxy-authorization", "cookie", "set-cookie");

    private static final List<String> SECRET_WORDS = List.of("key", "token", "secret", "signature", "password");

    /** Whether it is about one connection, so that it is not handed on. */
    boolean isOfTheConnection() {
        return OF_THE_CONNECTION.contains(lowerName());
    }

    /** Whether a caller's value is sent. */
    public boolean mayBeSent() {
        return !isOfTheConnection() && !DECIDED.contains(lowerName());
    }

    /** Whether it has this name. */
    public boolean is(String other) {
        return name.equalsIgnoreCase(other);
    }

    /** The header as it may be stored. */
    public HttpHeader masked() {
        var lower = lowerName();
        boolean secret = Stream.concat(
                        CREDENTIALS.stream().filter(lower::equals),
                        SECRET_WORDS.stream().filter(lower::contains))
                .findFirst()
                .isPresent();
        return new HttpHeader(CardNumbers.masked(name), secret ? REDACTED : CardNumbers.masked(value));
    }

    private String lowerName() {
        return name.toLowerCase(Locale.ROOT);
    }
}
