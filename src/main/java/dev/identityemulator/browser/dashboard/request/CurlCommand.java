package dev.identityemulator.browser.dashboard.request;

import dev.identityemulator.api.web.RequestPath;
import dev.identityemulator.core.requestlog.LoggedRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A logged request as a command for a shell. The log does not keep the key, so the command takes it from a variable.
 *
 * @param connected the connected account that the request named, or null
 * @param usualVersion the API version of requests that name no version
 */
record CurlCommand(
        LoggedRequest request, String base, @Nullable String connected, String usualVersion) {

    private static final String KEY = "\"$STRIPE_SECRET_KEY:\"";
    private static final String UPLOADS = "/v1/files";

    String text() {
        var parts = new ArrayList<String>();
        parts.add("curl " + (isGet() ? "-G " : "") + quoted(base + request.path()));
        parts.add("-u " + KEY);
        if (connected != null) {
            parts.add("-H " + quoted("Stripe-Account: " + connected));
        }
        var version = request.apiVersion();
        if (version != null && !version.equals(usualVersion)) {
            parts.add("-H " + quoted("Stripe-Version: " + version));
        }
        var pairs = new ArrayList<String>();
        if (isJson()) {
            pairs.add("--json " + quoted(request.parameters().toString()));
        } else {
            collect("", request.parameters(), pairs);
        }
        if (request.method().equals("DELETE") || (!isGet() && pairs.isEmpty())) {
            parts.add("-X " + request.method());
        }
        parts.addAll(pairs);
        return String.join(" \\\n  ", parts);
    }

    private boolean isJson() {
        return request.path().startsWith(RequestPath.V2)
                && !isGet()
                && !request.parameters().isEmpty();
    }

    private boolean isGet() {
        return request.method().equals("GET") || request.method().equals("HEAD");
    }

    private void collect(String name, JsonNode value, List<String> pairs) {
        if (isFile(name, value)) {
            pairs.add("-F " + quoted(name + "=@" + value.path("filename").asString("")));
        } else if (value.isObject()) {
            value.properties()
                    .forEach(field -> collect(
                            name.isEmpty() ? encoded(field.getKey()) : name + "[" + encoded(field.getKey()) + "]",
                            field.getValue(),
                            pairs));
        } else if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                collect(name + "[" + (value.get(i).isContainer() ? i : "") + "]", value.get(i), pairs);
            }
        } else {
            pairs.add(pair(name, value.asString("")));
        }
    }

    private String pair(String name, String value) {
        return (isUpload() ? "--form-string " : "--data-urlencode ") + quoted(name + "=" + value);
    }

    private boolean isUpload() {
        return request.path().equals(UPLOADS) && !isGet();
    }

    /** The log keeps only the name and the size of an uploaded file. */
    private boolean isFile(String name, JsonNode value) {
        return isUpload() && name.equals("file") && value.has("filename");
    }

    /** Brackets stay as they are: they are part of the name of a parameter that could not be nested. */
    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("%5B", "[")
                .replace("%5D", "]");
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
