package dev.identityemulator.api;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

/** Asks our own resolvers and handlers before those of Spring, which would each be asked at every request. */
class ApiAdapter extends RequestMappingHandlerAdapter {

    @Override
    public void afterPropertiesSet() {
        super.afterPropertiesSet();
        setArgumentResolvers(ownFirst(getCustomArgumentResolvers(), getArgumentResolvers()));
        setReturnValueHandlers(ownFirst(getCustomReturnValueHandlers(), getReturnValueHandlers()));
    }

    private static <T> List<T> ownFirst(@Nullable List<T> own, @Nullable List<T> all) {
        var ordered = new ArrayList<T>(own == null ? List.of() : own);
        ordered.addAll(all == null ? List.of() : all);
        return ordered;
    }
}
