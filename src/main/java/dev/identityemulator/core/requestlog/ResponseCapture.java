package dev.identityemulator.core.requestlog;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Holds back a JSON response until it is logged; any other response, such as a file, is logged and then passed on at once. */
final class ResponseCapture extends ContentCachingResponseWrapper {

    private static final String JSON = "application/json";

    private final Runnable beforeItIsSent;
    private boolean leftToErrorPage;

    ResponseCapture(HttpServletResponse response, Runnable beforeItIsSent) {
        super(response);
        this.beforeItIsSent = beforeItIsSent;
    }

    /** The beginning of the response; null unless it is JSON. */
    byte @Nullable [] body() {
        if (getContentSize() == 0) {
            return null;
        }
        var content = getContentAsByteArray();
        return content.length <= ResponseText.MOST_BYTES ? content : Arrays.copyOf(content, ResponseText.MOST_BYTES);
    }

    /** Whether the error page will respond, in a dispatch of its own. */
    boolean isLeftToErrorPage() {
        return leftToErrorPage;
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        if (isJson()) {
            return super.getOutputStream();
        }
        beforeItIsSent.run();
        return getResponse().getOutputStream();
    }

    @Override
    public void setContentLength(int length) {
        if (isJson()) {
            super.setContentLength(length);
        } else {
            getResponse().setContentLength(length);
        }
    }

    @Override
    public void sendError(int status) throws IOException {
        leftToErrorPage = true;
        super.sendError(status);
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        leftToErrorPage = true;
        super.sendError(status, message);
    }

    private boolean isJson() {
        var type = getContentType();
        return type != null && type.startsWith(JSON);
    }
}
