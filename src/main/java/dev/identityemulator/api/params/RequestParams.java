package dev.identityemulator.api.params;

import dev.identityemulator.api.error.ApiException;
import dev.identityemulator.api.form.FormDecoder;
import dev.identityemulator.api.form.FormPair;
import dev.identityemulator.api.form.FormTree;
import dev.identityemulator.api.form.MultipartForm;
import dev.identityemulator.api.form.UploadedFile;
import dev.identityemulator.api.resource.Expansions;
import dev.identityemulator.api.web.RequestContext;
import dev.identityemulator.api.web.RequestPath;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** All parameters of a request, from its query string and its body; they are read once per request. */
public final class RequestParams {

    private final List<FormPair> pairs;
    private final @Nullable JsonBody json;

    private RequestParams(List<FormPair> pairs) {
        this(pairs, null);
    }

    private RequestParams(List<FormPair> pairs, @Nullable JsonBody json) {
        this.pairs = pairs;
        this.json = json;
    }

    /** The largest body that this request may have, in bytes. */
    public static int mostBytes(HttpServletRequest request) {
        return MultipartForm.isSentBy(request) ? MultipartForm.MOST_BYTES : FormDecoder.MOST_BYTES;
    }

    /**
     * The parameters of this request.
     *
     * @throws ApiException if the body is too large, broken, or neither the form nor the JSON that the path takes
     */
    public static RequestParams of(HttpServletRequest request) {
        var context = RequestContext.of(request);
        var known = context.find(RequestParams.class);
        if (known.isPresent()) {
            return known.get();
        }
        var params = RequestPath.isV2(request) ? withJson(request) : withForm(request);
        context.put(RequestParams.class, params);
        return params;
    }

    /** Takes the parameters from the query, and leaves the body to the controller. */
    static void leaveBody(HttpServletRequest request) {
        var query = new RequestParams(FormDecoder.decode(request.getQueryString()));
        RequestContext.of(request).put(RequestParams.class, query);
    }

    private static RequestParams withForm(HttpServletRequest request) {
        var pairs = new ArrayList<>(FormDecoder.decode(request.getQueryString()));
        var multipart = MultipartForm.isSentBy(request);
        pairs.addAll(multipart ? MultipartForm.read(request) : FormDecoder.decode(RequestBody.form(request)));
        return new RequestParams(pairs);
    }

    private static RequestParams withJson(HttpServletRequest request) {
        var json = JsonBody.read(RequestBody.json(request));
        var pairs = new ArrayList<>(FormDecoder.decode(request.getQueryString()));
        pairs.addAll(json.pairs());
        return new RequestParams(pairs, json);
    }

    /** The same text for the same parameters, in whatever order they were sent. */
    public String canonical() {
        var text = new StringBuilder();
        pairs.stream()
                .sorted()
                .forEach(pair -> text.append(pair.name())
                        .append('\0')
                        .append(pair.value())
                        .append('\0'));
        if (json != null) {
            text.append(json.canonical());
        }
        return text.toString();
    }

    /** The expansions that the request asks for, whether or not they exist. */
    public Expansions wanted() {
        return Expansions.of(pairs.stream()
                .filter(pair -> pair.name().startsWith("expand["))
                .map(pair -> String.valueOf(pair.value()))
                .toList());
    }

    /** The parameters of this request, if they were read without an error. */
    public static Optional<RequestParams> known(HttpServletRequest request) {
        return RequestContext.of(request).find(RequestParams.class);
    }

    /** The parameters of a query string, if it can be read. */
    public static Optional<RequestParams> ofQuery(@Nullable String query) {
        try {
            return Optional.of(new RequestParams(FormDecoder.decode(query)));
        } catch (ApiException unreadable) {
            return Optional.empty();
        }
    }

    /** The same parameters, with each file replaced by its name and size. */
    public RequestParams withoutContents() {
        return pairs.stream().allMatch(pair -> pair.file() == null)
                ? this
                : new RequestParams(pairs.stream().flatMap(FormPair::shown).toList());
    }

    /** The same, where each pair is replaced by another one. */
    public RequestParams map(UnaryOperator<FormPair> change) {
        return new RequestParams(pairs.stream().map(change).toList());
    }

    /** The number of their characters. */
    public long length() {
        long length = 0;
        for (var pair : pairs) {
            length += pair.name().length() + pair.value().length();
        }
        return length;
    }

    /** The parameters as they are shown: nested by their brackets, or flat where the brackets contradict each other. */
    public ObjectNode shown() {
        try {
            return FormTree.of(pairs);
        } catch (ApiException contradiction) {
            var flat = JsonNodeFactory.instance.objectNode();
            pairs.forEach(pair -> flat.set(pair.name(), pair.node()));
            return flat;
        }
    }

    /** The texts of a form, by field name; the last one where several fields have the same name. */
    public Map<String, String> texts() {
        return pairs.stream()
                .filter(pair -> pair.file() == null)
                .collect(Collectors.toMap(FormPair::name, FormPair::value, (earlier, later) -> later));
    }

    /** The file in a field of a form, if one was chosen; it may be empty. */
    public Optional<UploadedFile> file(String name) {
        return pairs.stream()
                .filter(pair -> pair.name().equals(name))
                .flatMap(pair -> Stream.ofNullable(pair.file()))
                .filter(file -> !file.name().isEmpty() || file.content().length > 0)
                .findFirst();
    }

    /** A query with the same parameters, but for one that has this value instead of its own. */
    public String queryWith(String name, String value) {
        return Stream.concat(
                        pairs.stream().filter(pair -> !pair.name().equals(name)),
                        Stream.of(new FormPair(name, value, null)))
                .map(pair -> encoded(pair.name()) + "=" + encoded(pair.value()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("%5B", "[")
                .replace("%5D", "]");
    }

    ObjectNode tree() {
        return json == null ? FormTree.of(pairs) : json.over(FormTree.of(pairs));
    }

    boolean isEmpty() {
        return pairs.isEmpty();
    }
}
