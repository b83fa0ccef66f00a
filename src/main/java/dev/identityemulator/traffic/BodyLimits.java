package dev.identityemulator.traffic;

import dev.identityemulator.api.params.RequestParams;
import java.util.concurrent.TimeUnit;
import org.apache.catalina.connector.Request;
import org.apache.coyote.http11.AbstractHttp11Protocol;

/**
 * How much of a body is taken.
 *
 * @param read how many bytes are looked at, of one that is not too large
 * @param drained after how many bytes even what is too large has to end
 * @param silentNanos how long nothing may come
 */
record BodyLimits(long read, long drained, long silentNanos) {

    /** What a page shows again of a form that was too large. */
    private static final long BEGINNING = 64 * 1024;

    /** We are a little sooner than the container, which gives no answer. */
    private static final long SOONER_MILLIS = 2_000;

    static BodyLimits of(Request request) {
        var protocol = (AbstractHttp11Protocol<?>) request.getConnector().getProtocolHandler();
        long swallowed = protocol.getMaxSwallowSize() < 0 ? Long.MAX_VALUE : protocol.getMaxSwallowSize();
        long timeout = protocol.getConnectionTimeout() <= 0 ? Integer.MAX_VALUE : protocol.getConnectionTimeout();
        long silentMillis = Math.max(timeout - SOONER_MILLIS, timeout / 2);
        return new BodyLimits(RequestParams.mostBytes(request), swallowed, TimeUnit.MILLISECONDS.toNanos(silentMillis));
    }

    /** How many bytes are kept: of one that is too large as many as show that it is, or its beginning. */
    long kept(long announced) {
        return announced > read ? BEGINNING : read + BEGINNING;
    }
}
