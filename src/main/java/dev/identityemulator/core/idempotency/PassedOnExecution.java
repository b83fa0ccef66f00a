package dev.identityemulator.core.idempotency;

import dev.identityemulator.api.error.ApiException;
import dev.identityemulator.api.web.BoundedCapture;
import dev.identityemulator.api.web.NoResponse;
import dev.identityemulator.api.web.RequestContext;
import dev.identityemulator.api.web.RequestPath;
import dev.identityemulator.core.time.AccountClock;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Passes a request on outside of any transaction, and stores the response afterwards if it is JSON and not too large. What is not
 * stored goes to the upstream again, with the same key.
 */
@Component
class PassedOnExecution {

    /** The largest response that is stored. */
    static final int MOST_BYTES = 256 * 1024;

    /** The largest one once it is no longer compressed. */
    private static final int MOST_TEXT = 8 * MOST_BYTES;

    /** The parameters, the key, other requests or the network were in the way, so the work may still be done. */
    private static final Set<Integer> OF_NO_WORK = Set.of(400, 401, 403, 409, 429, 502, 503, 504);

    private final IdempotentExecution known;
    private final IdempotencyRecords records;
    private final AccountClock clock;
    private final TransactionTemplate transaction;

    PassedOnExecution(
            IdempotentExecution known,
            IdempotencyRecords records,
            AccountClock clock,
            TransactionTemplate transaction) {
        this.known = known;
        this.records = records;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Passes the request on, unless a response is stored for its key: then that is returned for replay. */
    Optional<IdempotencyRecord> doOnce(
            IdempotencyScope scope, DigestedBody request, BoundedCapture response, FilterChain chain)
            throws ServletException, IOException {
        var before = known.known(scope);
        if (before.isEmpty()) {
            var begun = clock.now(scope.account());
            chain.doFilter(request, response);
            var text = isOfWork(request, response) ? text(response) : null;
            if (text != null) {
                var record = new IdempotencyRecord(
                        scope,
                        begun,
                        request.fingerprint(),
                        RequestPath.of(request),
                        RequestContext.of(request).requestId());
                store(record.responded(response.getStatus(), text, null));
            }
        }
        return before;
    }

    private static boolean isOfWork(DigestedBody request, BoundedCapture response) {
        var context = RequestContext.of(request);
        return request.isWhole()
                && response.isWhole()
                && !OF_NO_WORK.contains(response.getStatus())
                && context.find(ApiException.class).isEmpty()
                && context.find(NoResponse.class).isEmpty();
    }

    /** The JSON text of a response, or null if it is something else. */
    private static @Nullable String text(BoundedCapture response) throws IOException {
        var type = String.valueOf(response.getContentType());
        var encoding = response.getHeader("Content-Encoding");
        if (!type.startsWith("application/json") || (encoding != null && !encoding.equals("gzip"))) {
            return null;
        }
        InputStream bytes = new ByteArrayInputStream(response.beginning());
        try (var plain = encoding == null ? bytes : new GZIPInputStream(bytes)) {
            var text = plain.readNBytes(MOST_TEXT + 1);
            return text.length > MOST_TEXT ? null : new String(text, StandardCharsets.UTF_8);
        } catch (IOException notCompressed) {
            return null;
        }
    }

    private void store(IdempotencyRecord record) {
        try {
            transaction.executeWithoutResult(status -> records.add(record));
        } catch (DataIntegrityViolationException otherInstanceWasFirst) {
            return; // whose response is replayed from now on
        }
    }
}
