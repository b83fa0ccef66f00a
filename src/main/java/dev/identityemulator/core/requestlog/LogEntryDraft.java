package dev.identityemulator.core.requestlog;

import dev.identityemulator.api.params.RequestParams;
import dev.identityemulator.core.personaldata.SessionIdFinder;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the log keeps of a request: secrets are masked, what is too long is cut, and what is personal is left out where no
 * redaction could find it.
 *
 * @param sessions the ids of the sessions that it tells of
 */
record LogEntryDraft(
        String account,
        String id,
        String method,
        LineText text,
        int status,
        Instant began,
        Instant responded,
        long durationMillis,
        @Nullable String idempotencyKey,
        @Nullable String apiVersion,
        Set<String> sessions) {

    /** How long the parameters may be that are kept, in characters. */
    static final int MOST_PARAMETERS = 64 * 1024;

    private static final int LONGEST_PATH = 500;
    private static final int LONGEST_QUERY = 4_000;
    private static final int LONGEST_KEY = 255;
    private static final String TRUNCATED = "{\"truncated\":true}";

    static LogEntryDraft of(CompletedRequest request) {
        var raw = request.params() == null
                ? RequestParams.ofQuery(request.query()).orElse(null)
                : request.params();
        var parameters = raw == null ? "{}" : parameters(raw);
        var body = request.body();
        var response = body == null ? null : SecretMasker.mask(ResponseText.of(body, request.bodyBytes()));
        var query = QueryText.masked(request.query());
        var path = path(request);
        var sessions = SessionIdFinder.in(path, request.decodedPath(), query, parameters, response);
        var text = new LineText(
                cut(path, LONGEST_PATH), query == null ? null : cut(query, LONGEST_QUERY), parameters, response);
        return new LogEntryDraft(
                request.account(),
                request.id(),
                request.method(),
                isFindable(request, sessions) ? text : text.redactedAtOnce(),
                request.status(),
                request.began(),
                request.responded(),
                request.durationNanos() / 1_000_000,
                masked(request.idempotencyKey()),
                request.apiVersion(),
                sessions);
    }

    /** The same, as if it had been there when this session was redacted. */
    LogEntryDraft redacted(String session) {
        return new LogEntryDraft(
                account,
                id,
                method,
                text.redacted(session),
                status,
                began,
                responded,
                durationMillis,
                idempotencyKey,
                apiVersion,
                sessions);
    }

    /** Whether the redaction of a session will find it; an error may name sessions that are not there. */
    private static boolean isFindable(CompletedRequest request, Set<String> sessions) {
        boolean rejected = request.status() >= 400;
        boolean aboutOne = !SessionIdFinder.in(request.decodedPath()).isEmpty() && request.status() != 404;
        return !sessions.isEmpty() && (!rejected || aboutOne);
    }

    private static String path(CompletedRequest request) {
        var decoded = request.decodedPath();
        var masked = SecretMasker.mask(decoded);
        return masked.equals(decoded) ? SecretMasker.mask(request.path()) : masked;
    }

    private static String parameters(RequestParams params) {
        if (params.length() > MOST_PARAMETERS) {
            return TRUNCATED;
        }
        var shown = params.shown();
        return shown.isEmpty() ? "{}" : masked(shown).toString();
    }

    private static JsonNode masked(JsonNode sent) {
        var nodes = JsonNodeFactory.instance;
        if (sent instanceof ObjectNode object) {
            var masked = nodes.objectNode();
            object.properties()
                    .forEach(field -> masked.set(SecretMasker.mask(field.getKey()), masked(field.getValue())));
            return masked;
        }
        if (sent.isArray()) {
            var masked = nodes.arrayNode();
            sent.forEach(element -> masked.add(masked(element)));
            return masked;
        }
        return nodes.stringNode(SecretMasker.mask(sent.asString()));
    }

    private static @Nullable String masked(@Nullable String key) {
        return key == null ? null : cut(SecretMasker.mask(key), LONGEST_KEY);
    }

    /** Headers and paths are bytes of any kind; a character that no database keeps is replaced. */
    private static String cut(String text, int most) {
        var shortened = text.length() <= most ? text : text.substring(0, most) + "...";
        return shortened.replace('\0', '?');
    }
}
