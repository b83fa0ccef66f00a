package dev.identityemulator.core.overload;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Bounds how many calls of a {@link LargeResponse} run at once, until each response is written. */
@Component
class LargeResponseInterceptor implements HandlerInterceptor {

    private static final String PERMIT = LargeResponseInterceptor.class.getName();

    private final Bulkhead bulkhead;

    LargeResponseInterceptor(Bulkhead bulkhead) {
        this.bulkhead = bulkhead;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && method.hasMethodAnnotation(LargeResponse.class)) {
            request.setAttribute(PERMIT, bulkhead.forDownload());
        }
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        if (request.getAttribute(PERMIT) instanceof Bulkhead.Permit permit) {
            request.removeAttribute(PERMIT);
            permit.close();
        }
    }
}
