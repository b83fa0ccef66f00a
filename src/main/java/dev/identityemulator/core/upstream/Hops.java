package dev.identityemulator.core.upstream;

import dev.identityemulator.api.resource.RandomText;
import dev.identityemulator.api.web.ApiHeaders;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Names the emulators that a request came through, so that one which comes back is not passed on for ever. */
final class Hops {

    /** No sensible chain is longer. */
    private static final int MOST = 8;

    private final String self = RandomText.alphanumeric(14);

    /** Whether this request was passed on by this emulator before, or by too many. */
    boolean areALoop(HttpServletRequest request) {
        var before = before(request);
        return before.contains(self) || before.size() >= MOST;
    }

    /** The header of the request that is passed on. */
    String with(HttpServletRequest request) {
        var before = before(request);
        return before.isEmpty() ? self : String.join(", ", before) + ", " + self;
    }

    private static List<String> before(HttpServletRequest request) {
        return Collections.list(request.getHeaders(ApiHeaders.EMULATOR_UPSTREAM)).stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .toList();
    }
}
