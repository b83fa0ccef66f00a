package dev.identityemulator.api.params;

import dev.identityemulator.api.resource.Expansions;
import dev.identityemulator.api.web.ApiController;
import dev.identityemulator.api.web.RequestPath;
import dev.identityemulator.api.web.TakesJson;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads the parameters of every API call before its controller begins, even if it takes none. */
@Component
@Order(ParamsInterceptor.ORDER)
class ParamsInterceptor implements HandlerInterceptor {

    /** Before the interceptors that use the parameters. */
    static final int ORDER = 0;

    private final ParamsBinder binder;
    private final Map<Class<?>, Params> whenNothingIsSent = new ConcurrentHashMap<>();

    ParamsInterceptor(ParamsBinder binder) {
        this.binder = binder;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (handler instanceof HandlerMethod method && method.getBeanType().isAnnotationPresent(ApiController.class)) {
            var type = Params.typeOf(method);
            if (method.hasMethodAnnotation(TakesJson.class)) {
                RequestParams.leaveBody(request);
            }
            var sent = RequestParams.of(request);
            var call = sent.isEmpty()
                    ? new ApiCall(whenNothingIsSent.computeIfAbsent(type, this::nothing), Expansions.NONE)
                    : read(sent.tree(), type, method, RequestPath.isV2(request));
            call.remember(request);
        }
        return true;
    }

    /** The second API expands nothing. */
    private ApiCall read(ObjectNode tree, Class<?> type, HandlerMethod method, boolean v2) {
        var expand = v2 ? null : tree.remove("expand");
        var params = (Params) binder.bind(tree, type);
        if (expand == null) {
            return new ApiCall(params, Expansions.NONE);
        }
        var wrapped = tree.objectNode().set("expand", expand);
        var paths = binder.bind(wrapped, Expand.class).expand();
        ExpandPaths.check(paths, method.getReturnType().getParameterType());
        return new ApiCall(params, Expansions.of(paths));
    }

    private Params nothing(Class<?> type) {
        return (Params) binder.bind(JsonNodeFactory.instance.objectNode(), type);
    }

    /** The one parameter that every call takes. */
    record Expand(List<String> expand) {}
}
