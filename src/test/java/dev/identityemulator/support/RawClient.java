package dev.identityemulator.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends requests as they are written, and returns responses as they arrive. */
public final class RawClient {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String baseUrl;
    private final String key;

    RawClient(String baseUrl, String key) {
        this.baseUrl = baseUrl;
        this.key = key;
    }

    /** A GET of a path with its query. */
    public Response get(String pathAndQuery) {
        return send(pathAndQuery, HttpRequest.Builder::GET);
    }

    /** A POST of a form body. */
    public Response post(String path, String form) {
        return post(path, form, request -> {});
    }

    /** A POST of a form body, with more settings of the request. */
    public Response post(String path, String form, Consumer<HttpRequest.Builder> more) {
        return send(path, request -> {
            request.header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form));
            more.accept(request);
        });
    }

    /** A POST of a JSON body. */
    public Response postJson(String path, String json) {
        return postJson(path, json, request -> {});
    }

    /** A POST of a JSON body, with more settings of the request. */
    public Response postJson(String path, String json, Consumer<HttpRequest.Builder> more) {
        return post(path, json, request -> {
            request.setHeader("Content-Type", "application/json");
            more.accept(request);
        });
    }

    /** A DELETE of a path. */
    public Response delete(String path) {
        return send(path, HttpRequest.Builder::DELETE);
    }

    /** Any request; it is authenticated unless {@code more} sets an Authorization header of its own. */
    public Response send(String pathAndQuery, Consumer<HttpRequest.Builder> more) {
        var credentials = Base64.getEncoder().encodeToString((key + ":").getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(URI.create(baseUrl + pathAndQuery))
                .setHeader("Authorization", "Basic " + credentials);
        more.accept(request);
        try {
            return new Response(http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** A response. */
    public record Response(HttpResponse<byte[]> response) {

        public int status() {
            return response.statusCode();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        public String text() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        public JsonNode json() {
            return JSON.readTree(text());
        }

        /** The error object of the response. */
        public JsonNode error() {
            return json().path("error");
        }

        /** Fails unless the call succeeded. */
        public Response requireOk() {
            if (status() != 200) {
                throw new AssertionError(status() + " " + text());
            }
            return this;
        }
    }
}
