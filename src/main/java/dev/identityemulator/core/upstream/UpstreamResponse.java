package dev.identityemulator.core.upstream;

import dev.identityemulator.api.error.ApiException;
import dev.identityemulator.api.web.NoResponse;
import dev.identityemulator.api.web.RequestContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.Map;
import org.apache.hc.core5.http.ClassicHttpResponse;

/** A response of the upstream on its way back. */
final class UpstreamResponse {

    private static final int PART = 16 * 1024;

    /** Less than server.tomcat.max-http-response-header-size. */
    private static final int MOST_HEADERS = 20 * 1024;

    private final ClassicHttpResponse received;
    private final String host;

    UpstreamResponse(ClassicHttpResponse received, String host) {
        this.received = received;
        this.host = host;
    }

    /** Sends it back as it is; the connection is closed where it ends too early. */
    void relay(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var body = received.getEntity() == null ? null : received.getEntity().getContent();
        if (UpstreamHeaders.length(received) > MOST_HEADERS) {
            throw UpstreamErrors.unusable(host, "its headers are longer than " + MOST_HEADERS + " bytes");
        }
        response.setStatus(received.getCode());
        var before = UpstreamHeaders.replace(received, response);
        if (body != null) {
            copy(body, before, request, response);
        }
    }

    /** The last part is not flushed, so that the client has the whole response once the request is logged. */
    private void copy(
            InputStream body,
            Map<String, List<String>> before,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var part = new byte[PART];
        long left = received.getEntity().getContentLength();
        for (int count = next(body, part, before, request, response);
                count >= 0;
                count = next(body, part, before, request, response)) {
            response.getOutputStream().write(part, 0, count);
            left -= count;
            if (left != 0 && body.available() == 0) {
                response.flushBuffer();
            }
        }
    }

    /** The length of the next part; -1 at the end, and where there can be none. */
    private int next(
            InputStream body,
            byte[] part,
            Map<String, List<String>> before,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            return body.read(part);
        } catch (IOException | RuntimeException failure) {
            if (!response.isCommitted()) {
                response.resetBuffer();
                UpstreamHeaders.restore(before, response);
                throw error(failure);
            }
            var why = "The upstream " + host + " did not end its response.";
            RequestContext.of(request).put(NoResponse.class, new NoResponse(why));
            return -1;
        }
    }

    private ApiException error(Exception failure) {
        return failure instanceof SocketTimeoutException
                ? UpstreamErrors.tooSlow(host)
                : UpstreamErrors.unusable(host, FailureWords.of(failure));
    }
}
