package dev.identityemulator.api.account;

import dev.identityemulator.api.params.ApiCall;
import dev.identityemulator.api.web.ApiController;
import dev.identityemulator.api.web.RequestContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Rejects a key that asks for sensitive fields without the right to see them, before any work is done. */
@Component
@Order(1)
class SensitiveFieldInterceptor implements HandlerInterceptor {

    private final SensitiveFieldPolicy sensitive;

    SensitiveFieldInterceptor(SensitiveFieldPolicy sensitive) {
        this.sensitive = sensitive;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        boolean api = handler instanceof HandlerMethod method
                && method.getBeanType().isAnnotationPresent(ApiController.class);
        if (api && sensitive.areAskedFor(ApiCall.of(request).expansions())) {
            RequestContext.of(request).find(Caller.class).ifPresent(sensitive::require);
        }
        return true;
    }
}
