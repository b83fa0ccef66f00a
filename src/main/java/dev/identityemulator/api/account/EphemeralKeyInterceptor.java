package dev.identityemulator.api.account;

import dev.identityemulator.api.error.KeyErrors;
import dev.identityemulator.api.web.ApiController;
import dev.identityemulator.api.web.RequestContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** Keeps ephemeral keys to the calls of the object that they open, and other keys away from these calls. */
@Component
@Order(EphemeralKeyInterceptor.ORDER)
class EphemeralKeyInterceptor implements HandlerInterceptor {

    /** Before the parameters are read: a key without the right learns nothing of them. */
    static final int ORDER = -1;

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && method.getBeanType().isAnnotationPresent(ApiController.class)) {
            RequestContext.of(request).find(Caller.class).ifPresent(caller -> require(caller, method, request));
        }
        return true;
    }

    private static void require(Caller caller, HandlerMethod method, HttpServletRequest request) {
        var mark = method.getMethod().getAnnotation(ForEphemeralKeys.class);
        boolean allowed = mark == null
                ? caller.kind() != KeyKind.EPHEMERAL
                : mark.of().isEmpty() || caller.opens(named(request, mark));
        if (!allowed) {
            throw KeyErrors.lacksPermission(caller.maskedKey(), caller.shownAccount());
        }
    }

    private static @Nullable String named(HttpServletRequest request, ForEphemeralKeys mark) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                        && variables.get(mark.of()) instanceof String id
                ? id
                : null;
    }
}
