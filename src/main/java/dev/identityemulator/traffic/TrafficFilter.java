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

/** Turns away whose body there was no memory for, and sees to it that nobody waits for who reads an answer slowly. */
@Component
@Order(TrafficFilter.ORDER)
class TrafficFilter extends OncePerRequestFilter {

    /** After the headers of every answer, and before anything that does some work. */
    static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 100;

    /** The attribute of a request that is refused already. */
    static final String REFUSAL = TrafficFilter.class.getName() + ".REFUSAL";

    private final BodyMemory memory = BodyMemory.ofAnswers();
    private final WaitingThreads threads;
    private final ErrorWriter errors;

    TrafficFilter(WaitingThreads threads, ErrorWriter errors) {
        this.threads = threads;
        this.errors = errors;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getAttribute(REFUSAL) instanceof ApiException refusal) {
            errors.write(refusal, request, response);
            return;
        }
        if (isDownload(request)) {
            download(request, response, chain);
        } else {
            answer(request, response, chain);
        }
    }

    /** Only so many at once have their bytes in memory twice. */
    private void download(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        WaitingThreads.Place place;
        try {
            place = threads.forDownload();
        } catch (ApiException oneTooMany) {
            errors.write(oneTooMany, request, response);
            return;
        }
        try {
            answer(request, response, chain);
        } finally {
            place.close();
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try (var answer = new HeldAnswer(request, response, memory, threads)) {
            chain.doFilter(request, answer);
            answer.send();
        }
    }

    private static boolean isDownload(HttpServletRequest request) {
        var path = request.getServletPath();
        return path.startsWith("/links/") || (path.startsWith("/v1/files/") && path.endsWith("/contents"));
    }
}
