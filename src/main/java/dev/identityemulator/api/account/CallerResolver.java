package dev.identityemulator.api.account;

import dev.identityemulator.api.error.KeyErrors;
import dev.identityemulator.api.web.RequestContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands a controller the {@link Caller} of its request. */
@Component
class CallerResolver implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Caller.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binderFactory) {
        var servletRequest = request.getNativeRequest(HttpServletRequest.class);
        return Optional.ofNullable(servletRequest)
                .flatMap(known -> RequestContext.of(known).find(Caller.class))
                .orElseThrow(KeyErrors::none);
    }
}
