package dev.identityemulator.core.upstream;

import dev.identityemulator.api.web.ApiHeaders;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpResponse;

/** Copies the headers of requests and responses, but for those that are of one connection only. */
final class UpstreamHeaders {

    /** What is of one connection, and what the client writes by itself. */
    private static final Set<String> OF_A_CONNECTION = Set.of(
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    private static final Set<String> OF_A_REQUEST = Set.of("content-length", "expect", "host");
    private static final String OURS = "emulator";

    private UpstreamHeaders() {}

    /** Copies those of a request, with the list of emulators that it came through. */
    static void copy(HttpServletRequest from, ClassicHttpRequest to, String hops) {
        var left = ofTheConnection(Collections.list(from.getHeaders("Connection")));
        left.addAll(OF_A_REQUEST);
        left.add(ApiHeaders.EMULATOR_UPSTREAM.toLowerCase(Locale.ROOT));
        for (var name : Collections.list(from.getHeaderNames())) {
            if (!left.contains(name.toLowerCase(Locale.ROOT))) {
                from.getHeaders(name).asIterator().forEachRemaining(value -> to.addHeader(name, value));
            }
        }
        to.setHeader(ApiHeaders.EMULATOR_UPSTREAM, hops);
    }

    /**
     * Copies those of a response, in place of all that were set but the emulator's own, which an upstream that is an emulator too does not
     * repeat. Those replaced are returned, to be set again.
     */
    static Map<String, List<String>> replace(HttpResponse from, HttpServletResponse to) {
        var before = new LinkedHashMap<String, List<String>>();
        for (var name : List.copyOf(to.getHeaderNames())) {
            if (!name.toLowerCase(Locale.ROOT).startsWith(OURS)) {
                before.put(name, List.copyOf(to.getHeaders(name)));
                to.setHeader(name, null);
            }
        }
        var connection = Arrays.stream(from.getHeaders("Connection")).map(Header::getValue);
        var left = ofTheConnection(connection.toList());
        to.getHeaderNames().forEach(name -> left.add(name.toLowerCase(Locale.ROOT)));
        for (var header : from.getHeaders()) {
            var value = header.getValue();
            if (!left.contains(header.getName().toLowerCase(Locale.ROOT))) {
                to.addHeader(header.getName(), value == null ? "" : value);
            }
        }
        return before;
    }

    /** Roughly the bytes of all headers. */
    static int length(HttpResponse response) {
        return Arrays.stream(response.getHeaders())
                .mapToInt(header -> header.getName().length()
                        + String.valueOf(header.getValue()).length()
                        + 4)
                .sum();
    }

    /** Takes the copied headers back. */
    static void restore(Map<String, List<String>> before, HttpServletResponse response) {
        for (var name : List.copyOf(response.getHeaderNames())) {
            if (!name.toLowerCase(Locale.ROOT).startsWith(OURS)) {
                response.setHeader(name, null);
            }
        }
        before.forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
    }

    private static Set<String> ofTheConnection(Collection<String> named) {
        var names = new TreeSet<>(OF_A_CONNECTION);
        for (var value : new ArrayList<>(named)) {
            Arrays.stream(value.split(","))
                    .map(String::strip)
                    .forEach(name -> names.add(name.toLowerCase(Locale.ROOT)));
        }
        return names;
    }
}
