package dev.identityemulator.core.requestlog;

import dev.identityemulator.api.form.FormPair;
import dev.identityemulator.api.params.Params;
import dev.identityemulator.api.params.RequestParams;
import dev.identityemulator.api.resource.ApiJson;
import dev.identityemulator.core.personaldata.JsonRedactor;
import dev.identityemulator.core.personaldata.RedactableIds;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes lines of the log: secrets are masked, what is too long is cut, and what is personal is left out if no redaction could
 * find the line.
 */
@Component
class LogEntryFactory {

    /** How long the parameters may be that a line shows, in characters. */
    static final int MOST_PARAMETERS = 64 * 1024;

    private static final int LONGEST_PATH = 500;
    private static final int LONGEST_QUERY = 4_000;
    private static final int LONGEST_KEY = 255;
    private static final int LONGEST_HINT = 1_000;
    private static final String TRUNCATED = "{\"truncated\":true}";

    /** A name of the API, an id, or a client secret that is masked. */
    private static final Pattern PLAIN_SEGMENT =
            Pattern.compile("[a-z0-9_]*|[a-z]{2,12}(_test)?_[0-9A-Za-z]+(_secret_[*]{4}[0-9A-Za-z]*)?");

    private final RedactableIds ids;
    private final JsonRedactor redactor;
    private final UnknownParams unknown;

    LogEntryFactory(RedactableIds ids, JsonRedactor redactor, UnknownParams unknown) {
        this.ids = ids;
        this.redactor = redactor;
        this.unknown = unknown;
    }

    LoggedRequest line(CompletedRequest request) {
        var sent = request.params() == null
                ? RequestParams.ofQuery(request.query()).orElse(null)
                : request.params();
        var shown = new ShownParams(request.handler() == null ? Params.None.class : Params.typeOf(request.handler()));
        var params = sent == null || sent.length() > MOST_PARAMETERS ? null : sent.map(LogEntryFactory::masked);
        var query = QueryText.of(request.query(), pair -> shown.encrypted(masked(pair)));
        var path = path(request);
        var body = request.body();
        var response = body == null ? null : SecretMasker.mask(ResponseText.of(body, request.bodyBytes()));
        var parameters = params == null ? null : json(params.map(shown::encrypted));
        var hint = request.hint() == null ? null : SecretMasker.mask(request.hint());
        var subjects = ids.in(path, request.decodedPath(), query, parameters, response);
        if (!isFindable(request, subjects)) {
            parameters = params == null ? null : json(params.map(shown::of));
            unknown.keep(request.account(), request.id(), List.copyOf(shown.unknown()));
            query = QueryText.of(query, shown::of);
            response = response == null ? null : withoutQuotations(redactor.redactPersonal(response), shown);
            hint = hint == null || shown.isQuotedIn(hint) ? null : hint;
        }
        var key = request.idempotencyKey();
        return new LoggedRequest(
                request,
                cut(subjects.isEmpty() ? path : plain(path), LONGEST_PATH),
                query == null ? null : cut(query, LONGEST_QUERY),
                parameters != null ? parameters : sent == null ? LoggedRequest.NO_PARAMETERS : TRUNCATED,
                response,
                key == null ? null : cut(SecretMasker.mask(key), LONGEST_KEY),
                hint == null ? null : cut(hint, LONGEST_HINT),
                subjects);
    }

    /** Whether a redaction will find the line; an error may name ids that do not exist. */
    private boolean isFindable(CompletedRequest request, Set<String> subjects) {
        boolean rejected = request.status() >= 400;
        boolean aboutOne = !ids.in(request.decodedPath()).isEmpty() && request.status() != 404;
        return !subjects.isEmpty() && (!rejected || aboutOne);
    }

    static FormPair masked(FormPair pair) {
        return new FormPair(SecretMasker.mask(pair.name()), SecretMasker.mask(pair.value()), null);
    }

    private static String json(RequestParams params) {
        var tree = params.shown();
        return tree.isEmpty() ? LoggedRequest.NO_PARAMETERS : tree.toString();
    }

    private static String path(CompletedRequest request) {
        var decoded = request.decodedPath();
        var masked = SecretMasker.mask(decoded);
        return masked.equals(decoded) ? SecretMasker.mask(request.path()) : masked;
    }

    /** A path without what is neither a name of the API nor an id: no redaction reaches it. */
    static String plain(String path) {
        return Arrays.stream(path.split("/", -1))
                .map(segment -> PLAIN_SEGMENT.matcher(segment).matches() ? segment : JsonRedactor.TEXT)
                .collect(Collectors.joining("/"));
    }

    /** The response, with a placeholder for each text of its error that quotes something hidden. */
    private static String withoutQuotations(String response, ShownParams shown) {
        if (!shown.hidAnything()) {
            return response;
        }
        var json = ApiJson.mapper().readTree(response);
        if (json.path("error") instanceof ObjectNode error) {
            for (var name : List.of("message", "param")) {
                if (shown.isQuotedIn(error.path(name).asString(""))) {
                    error.put(name, JsonRedactor.TEXT);
                }
            }
        }
        return json.toString();
    }

    /** Headers and paths may have any bytes, but no database keeps a null character. */
    private static String cut(String text, int most) {
        var shortened = text.length() <= most ? text : text.substring(0, most) + "...";
        return shortened.replace('\0', '?');
    }
}
