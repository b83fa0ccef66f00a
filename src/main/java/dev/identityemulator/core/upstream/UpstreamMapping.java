package dev.identityemulator.core.upstream;

import dev.identityemulator.api.route.PassedOn;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.ServerHttpObservationFilter;
import org.springframework.web.servlet.handler.AbstractHandlerMapping;

/** Leads marked requests to the upstream; before the controllers, as these reject a path that they take with another method. */
@Component
class UpstreamMapping extends AbstractHandlerMapping {

    private static final String ROUTE = "/{version}/**";

    private final ObjectProvider<UpstreamHandler> handler;

    UpstreamMapping(ObjectProvider<UpstreamHandler> handler) {
        this.handler = handler;
        setOrder(Ordered.HIGHEST_PRECEDENCE);
    }

    @Override
    protected @Nullable Object getHandlerInternal(HttpServletRequest request) {
        if (!PassedOn.is(request) || request.getDispatcherType() != DispatcherType.REQUEST) {
            return null;
        }
        request.setAttribute(BEST_MATCHING_PATTERN_ATTRIBUTE, ROUTE);
        ServerHttpObservationFilter.findObservationContext(request)
                .ifPresent(observation -> observation.setPathPattern(ROUTE));
        return handler.getObject();
    }
}
