package dev.identityemulator.confirm.server;

import dev.identityemulator.confirm.compare.Response;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.StringNode;

/** Reads HTTP responses as they are compared. */
final class Responses {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Responses() {}

    static Response of(HttpResponse<byte[]> response, Duration took) {
        var headers = response.headers().map().entrySet().stream()
                .collect(Collectors.toMap(
                        header -> header.getKey().toLowerCase(Locale.ROOT),
                        header -> String.join(", ", header.getValue()),
                        (one, other) -> one));
        return new Response(response.statusCode(), headers, body(response.body(), headers), sent(headers), took);
    }

    /** What is no JSON says nothing but its type, which is compared as a header. */
    private static JsonNode body(byte[] bytes, Map<String, String> headers) {
        if (!headers.getOrDefault("content-type", "").contains("json")) {
            return StringNode.valueOf("(no JSON)");
        }
        try {
            return JSON.readTree(new String(bytes, StandardCharsets.UTF_8));
        } catch (JacksonException broken) {
            return StringNode.valueOf("(broken JSON)");
        }
    }

    /** The clock of the server itself, which may differ from that of this machine. */
    private static Instant sent(Map<String, String> headers) {
        try {
            return Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(headers.getOrDefault("date", "")));
        } catch (DateTimeException none) {
            return Instant.EPOCH;
        }
    }
}
