package dev.identityemulator.traffic;

import dev.identityemulator.api.error.ApiException;
import dev.identityemulator.api.error.ErrorWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets in large bodies only while there is memory for them, and downloads only while there are threads for them. */
@Component
@Order(TrafficFilter.ORDER)
class TrafficFilter extends OncePerRequestFilter {

    /** After the headers of every answer, and before anything that does some work. */
    static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 100;

    /** Whatever is smaller weighs nothing, and most requests are. */
    private static final long SMALL_BODY = 256 * 1024;

    /** What a form with files is taken for that does not say how long it is. */
    private static final long UNKNOWN_BODY = 2 * 1024 * 1024;

    /** No body is read further than this. */
    private static final long LARGEST_BODY = 20 * 1024 * 1024;

    private final WaitingThreads threads;
    private final BodyMemory memory;
    private final ErrorWriter errors;

    TrafficFilter(WaitingThreads threads, BodyMemory memory, ErrorWriter errors) {
        this.threads = threads;
        this.memory = memory;
        this.errors = errors;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !isDownload(request) && bytes(request) <= SMALL_BODY;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        WaitingThreads.Place place;
        try {
            place = isDownload(request) ? threads.forDownload() : memory.take(bytes(request));
        } catch (ApiException refusal) {
            errors.write(refusal, request, response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            place.close();
        }
    }

    private static long bytes(HttpServletRequest request) {
        long length = request.getContentLengthLong();
        var type = request.getContentType();
        boolean unknown = length < 0 && type != null && type.startsWith("multipart/");
        return unknown ? UNKNOWN_BODY : Math.min(length, LARGEST_BODY);
    }

    private static boolean isDownload(HttpServletRequest request) {
        var path = request.getServletPath();
        return path.startsWith("/links/") || (path.startsWith("/v1/files/") && path.endsWith("/contents"));
    }
}
