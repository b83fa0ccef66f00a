package dev.identityemulator.confirm.compare;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A response as it is compared.
 *
 * @param headers by their names in lower case
 * @param body the JSON, or a text if it is none
 * @param sent when it was sent, by the clock of its server
 * @param took how long it took
 */
public record Response(int status, Map<String, String> headers, JsonNode body, Instant sent, Duration took) {

    /** The same with another body. */
    public Response withBody(JsonNode other) {
        return new Response(status, headers, other, sent, took);
    }

    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /** The value of a header, or nothing. */
    public String header(String lowerCaseName) {
        return headers.getOrDefault(lowerCaseName, "");
    }

    /** The sentence of an error, or nothing. */
    public String errorMessage() {
        return body.at("/error/message").asString("");
    }
}
