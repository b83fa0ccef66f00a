package dev.identityemulator.api;

import dev.identityemulator.api.params.ApiCall;
import dev.identityemulator.api.resource.ApiResource;
import dev.identityemulator.api.resource.ResourceRenderer;
import dev.identityemulator.api.web.ApiHeaders;
import dev.identityemulator.api.web.ApiVersion;
import dev.identityemulator.api.web.RequestAddress;
import dev.identityemulator.api.web.RequestContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Writes the resource that a controller returns; Spring's own converter would know neither the caller nor the expansions. */
@Component
class ResourceReturnValueHandler implements HandlerMethodReturnValueHandler {

    private final ResourceRenderer renderer;
    private final RequestAddress address;

    ResourceReturnValueHandler(ResourceRenderer renderer, RequestAddress address) {
        this.renderer = renderer;
        this.address = address;
    }

    @Override
    public boolean supportsReturnType(MethodParameter returnType) {
        return ApiResource.class.isAssignableFrom(returnType.getParameterType());
    }

    @Override
    public void handleReturnValue(
            @Nullable Object value,
            MethodParameter returnType,
            ModelAndViewContainer container,
            NativeWebRequest webRequest)
            throws IOException {
        var request = webRequest.getNativeRequest(HttpServletRequest.class);
        var response = webRequest.getNativeResponse(HttpServletResponse.class);
        if (!(value instanceof ApiResource resource) || request == null || response == null) {
            throw new IllegalStateException("a controller returns a resource");
        }
        container.setRequestHandled(true);
        RequestContext.of(request).respondWith(resource.redactedWith());
        var body = body(resource, request, ApiVersion.ifOlder(response.getHeader(ApiHeaders.STRIPE_VERSION)));
        if (request.getMethod().equals("POST")) {
            response.setHeader(ApiHeaders.SHOULD_RETRY, "false");
        }
        response.setContentType("application/json");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private byte[] body(ApiResource resource, HttpServletRequest request, @Nullable String version) {
        var expansions = ApiCall.of(request).expansions();
        return expansions.isEmpty()
                ? ResourceRenderer.response(resource, version)
                : renderer.response(
                        resource,
                        expansions,
                        Objects.requireNonNull(RequestContext.of(request).account(), "account"),
                        address.base(request),
                        version);
    }
}
