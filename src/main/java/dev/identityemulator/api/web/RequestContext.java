package dev.identityemulator.api.web;

import dev.identityemulator.api.resource.RandomText;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is known of a request while it is served; all filters, interceptors and handlers of a request share one. */
public final class RequestContext {

    private static final String ATTRIBUTE = RequestContext.class.getName();

    private final String requestId;
    private final Map<Class<?>, Object> values = new HashMap<>();
    private @Nullable String account;
    private @Nullable String responseResource;

    private RequestContext(String prefix) {
        requestId = prefix + RandomText.alphanumeric(14);
    }

    /** The context of this request, made when first asked for. */
    public static RequestContext of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof RequestContext context) {
            return context;
        }
        var context = new RequestContext(RequestPath.isV2(request) ? "req_v2" : "req_");
        request.setAttribute(ATTRIBUTE, context);
        return context;
    }

    /** The {@code req_…} id that the response carries. */
    public String requestId() {
        return requestId;
    }

    /** The account that the request works on, or null if it works on none. */
    public @Nullable String account() {
        return account;
    }

    public void workOn(String account) {
        this.account = account;
    }

    /** The id of the resource that the response tells of, or null if that is not a single resource. */
    public @Nullable String responseResource() {
        return responseResource;
    }

    public void respondWith(@Nullable String resource) {
        this.responseResource = resource;
    }

    /** What a higher package knows of the request: one value of each type. */
    public <T> Optional<T> find(Class<T> type) {
        return Optional.ofNullable(type.cast(values.get(type)));
    }

    public <T> void put(Class<T> type, T value) {
        values.put(type, value);
    }
}
