package dev.identityemulator.core.upstream;

import dev.identityemulator.api.account.Caller;
import dev.identityemulator.api.error.ApiErrors;
import dev.identityemulator.api.error.ApiException;
import dev.identityemulator.api.error.ErrorWriter;
import dev.identityemulator.api.route.StripeCalls;
import dev.identityemulator.api.route.UnsupportedCallListener;
import dev.identityemulator.api.web.ApiHeaders;
import dev.identityemulator.api.web.RequestContext;
import dev.identityemulator.api.web.RequestPath;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.io.entity.InputStreamEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpRequestHandler;

/** Passes a request on as it came, and its response back as it comes. */
@Component
class UpstreamHandler implements HttpRequestHandler {

    private static final String FORM = "application/x-www-form-urlencoded";

    private final Hops hops = new Hops();
    private final UpstreamSettings settings;
    private final UpstreamAddress address;
    private final String host;
    private final UpstreamClient client;
    private final OutgoingCheck check;
    private final ErrorWriter errors;
    private final ObjectProvider<UnsupportedCallListener> unsupported;

    UpstreamHandler(
            UpstreamSettings settings,
            UpstreamClient client,
            OutgoingCheck check,
            ErrorWriter errors,
            ObjectProvider<UnsupportedCallListener> unsupported) {
        this.settings = settings;
        this.address = settings.address();
        this.host = address.named();
        this.client = client;
        this.check = check;
        this.errors = errors;
        this.unsupported = unsupported;
    }

    @Override
    public void handleRequest(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            passOn(request, response);
        } catch (ApiException error) { // Spring asks no exception handler for a handler of this type
            errors.write(error, request, response);
        } finally {
            note(request, response.getHeader(ApiHeaders.EMULATOR_UPSTREAM) != null);
        }
    }

    private void note(HttpServletRequest request, boolean passedOn) {
        var pattern = StripeCalls.likelyPattern(request.getMethod(), request.getServletPath());
        unsupported.stream().forEach(listener -> listener.note(request, pattern, passedOn));
    }

    private void passOn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (hops.areALoop(request)) {
            throw UpstreamErrors.loop(host);
        }
        var outgoing = outgoing(request);
        response.setHeader(ApiHeaders.EMULATOR_UPSTREAM, host);
        try (var received = send(outgoing)) {
            new UpstreamResponse(received, host).relay(request, response);
        }
    }

    /** The request to send, all of which was looked at but for the later parts of a long body. */
    private ClassicHttpRequest outgoing(HttpServletRequest request) {
        var caller = RequestContext.of(request).find(Caller.class).orElseThrow();
        var key = OutgoingCheck.key(request.getHeader("Authorization"));
        var query = request.getQueryString();
        check.path(caller, request.getServletPath(), host);
        if (query != null) {
            check.form(caller, query, host);
        }
        for (var name : List.of(ApiHeaders.STRIPE_ACCOUNT, ApiHeaders.STRIPE_CONTEXT)) {
            check.header(caller, name, request.getHeader(name), host);
        }
        var path = address.path() + RequestPath.of(request) + (query == null ? "" : "?" + query);
        var outgoing = new BasicClassicHttpRequest(request.getMethod(), path);
        UpstreamHeaders.copy(request, outgoing, hops.with(request));
        if (settings.upstreamKey() != null && !settings.upstreamKey().equals(key)) {
            outgoing.setHeader("Authorization", "Bearer " + settings.upstreamKey());
        }
        outgoing.setEntity(entity(caller, request));
        return outgoing;
    }

    private @Nullable InputStreamEntity entity(Caller caller, HttpServletRequest request) {
        try {
            var body = CheckedBody.of(request);
            if (body == null) {
                return null;
            }
            var beginning = body.beginning();
            if (String.valueOf(request.getContentType()).startsWith(FORM) && body.isWhole()) {
                check.form(caller, new String(beginning, StandardCharsets.ISO_8859_1), host);
            } else {
                check.body(caller, beginning, 0, beginning.length, host);
            }
            var stream = body.stream((bytes, from, until) -> check.body(caller, bytes, from, until, host));
            return new InputStreamEntity(stream, request.getContentLengthLong(), null);
        } catch (CheckedBody.ClientGone broken) {
            throw ApiErrors.unreadable("the body is incomplete or badly chunked");
        }
    }

    private ClassicHttpResponse send(ClassicHttpRequest request) throws IOException {
        try {
            return client.send(request);
        } catch (CheckedBody.ClientGone broken) {
            throw ApiErrors.unreadable("the body is incomplete or badly chunked");
        } catch (ConnectionRequestTimeoutException tooMany) {
            throw UpstreamErrors.tooMany(host);
        } catch (ConnectTimeoutException silent) {
            throw UpstreamErrors.unusable(host, FailureWords.of(silent));
        } catch (SocketTimeoutException silent) {
            throw UpstreamErrors.tooSlow(host);
        } catch (IOException failure) {
            throw UpstreamErrors.unusable(host, FailureWords.of(failure));
        } catch (RuntimeException failure) {
            throw failure instanceof ApiException ? failure : UpstreamErrors.unusable(host, FailureWords.of(failure));
        }
    }
}
