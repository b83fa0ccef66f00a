package dev.identityemulator.confirm.server;

import dev.identityemulator.api.web.ApiVersion;
import dev.identityemulator.confirm.scenario.Step.Field;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/** Makes HTTP requests of calls. */
final class Requests {

    /** A grey image of 64 by 64 pixels, which shows nobody. */
    private static final byte[] IMAGE = Base64.getDecoder()
            .decode(
                    "iVBORw0KGgoAAAANSUhEUgAAAEAAAABACAAAAACPAi4CAAAAKUlEQVR42u3MQREAAAwCIKMb3RD77SAA6VEEAoFAIBAIBAKBQCAQfA8G320A"
                            + "eXC6efoAAAAASUVORK5CYII=");

    private static final String BOUNDARY = "identity-emulator-confirm";
    private static final String NONE = "none";

    private Requests() {}

    /** The request; a header whose value is {@code none} is left out. */
    static HttpRequest of(Call call, Server server, Limits limits) {
        var base = call.isOfFiles() ? server.files() : server.api();
        boolean inQuery = call.method().equals("GET") && !call.fields().isEmpty();
        var address = base + call.path() + (inQuery ? "?" + form(call.fields()) : "");
        var request = HttpRequest.newBuilder(URI.create(address))
                .timeout(limits.response())
                .setHeader("Authorization", "Bearer " + server.key())
                .setHeader("Stripe-Version", ApiVersion.LATEST);
        call.headers().forEach(header -> request.setHeader(header.name(), header.value()));
        var all = request.method(call.method(), body(call, request)).build();
        return HttpRequest.newBuilder(all, (name, value) -> !value.equals(NONE)).build();
    }

    private static BodyPublisher body(Call call, HttpRequest.Builder request) {
        if (call.json() != null) {
            request.setHeader("Content-Type", "application/json");
            return BodyPublishers.ofString(call.json());
        }
        if (call.upload()) {
            request.setHeader("Content-Type", "multipart/form-data; boundary=" + BOUNDARY);
            return BodyPublishers.ofByteArray(multipart(call.fields()));
        }
        if (call.method().equals("GET") || call.fields().isEmpty()) {
            return BodyPublishers.noBody();
        }
        request.setHeader("Content-Type", "application/x-www-form-urlencoded");
        return BodyPublishers.ofString(form(call.fields()));
    }

    private static String form(List<Field> fields) {
        return fields.stream()
                .map(field -> encoded(field.name()) + "=" + encoded(field.value()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static byte[] multipart(List<Field> fields) {
        var body = new ByteArrayOutputStream();
        fields.forEach(
                field -> body.writeBytes(part("name=\"" + field.name() + "\"\r\n\r\n" + field.value() + "\r\n")));
        body.writeBytes(part("name=\"file\"; filename=\"confirm.png\"\r\nContent-Type: image/png\r\n\r\n"));
        body.writeBytes(IMAGE);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    private static byte[] part(String rest) {
        return ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + rest).getBytes(StandardCharsets.UTF_8);
    }
}
