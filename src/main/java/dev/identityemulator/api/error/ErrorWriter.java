package dev.identityemulator.api.error;

import dev.identityemulator.api.resource.ApiJson;
import dev.identityemulator.api.web.ApiHeaders;
import dev.identityemulator.api.web.RequestAddress;
import dev.identityemulator.api.web.RequestContext;
import dev.identityemulator.api.web.RequestPath;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes errors as Stripe's error object. */
@Component
public class ErrorWriter {

    private final RequestAddress address;
    private final RequestLogPage logPage;
    private final HintSettings hints;

    ErrorWriter(RequestAddress address, RequestLogPage logPage, HintSettings hints) {
        this.address = address;
        this.logPage = logPage;
        this.hints = hints;
    }

    /** Writes this error as the response to the request. */
    public void write(ApiException found, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var error = RequestPath.isV2(request) ? V2Errors.of(found) : found;
        RequestContext.of(request).put(ApiException.class, error);
        response.setStatus(error.status());
        if (error.isOfWork() && request.getMethod().equals("POST")) {
            response.setHeader(ApiHeaders.SHOULD_RETRY, "false");
        }
        if (error.anonymous()) {
            response.setHeader(ApiHeaders.REQUEST_ID, null);
            response.setHeader(ApiHeaders.STRIPE_VERSION, null);
        }
        error.headers().forEach(response::setHeader);
        response.setContentType("application/json");
        var message = hints.message(error.message(), response.getHeader(ApiHeaders.EMULATOR_HINT));
        response.getOutputStream().write(body(error, message, logUrl(error, request)));
    }

    static byte[] body(ApiException error, String message, @Nullable String logUrl) {
        var envelope = new ApiError.Envelope(error.error(message, logUrl));
        var json = ApiJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(envelope);
        return (json + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** The page of the request's log line; a request without an account has none. */
    private @Nullable String logUrl(ApiException error, HttpServletRequest request) {
        var account = RequestContext.of(request).account();
        return account == null || error.anonymous()
                ? null
                : address.base(request)
                        + logPage.path(account, RequestContext.of(request).requestId());
    }
}
