package dev.identityemulator.testhelpers.requestlog;

import dev.identityemulator.api.account.ResourceKey;
import dev.identityemulator.api.error.ApiErrors;
import dev.identityemulator.api.list.Cursors;
import dev.identityemulator.api.list.FewRows;
import dev.identityemulator.api.list.KeysetQuery;
import dev.identityemulator.api.list.Page;
import dev.identityemulator.core.requestlog.LogPositions;
import dev.identityemulator.core.requestlog.LoggedRequest;
import dev.identityemulator.core.requestlog.LoggedRequests;
import dev.identityemulator.core.requestlog.RequestLogStore;
import dev.identityemulator.core.requestlog.RequestLogWriter;
import dev.identityemulator.core.time.AccountClock;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;

/** Reads the log of the last thirty days, which has all requests that this instance responded to before. */
@Service
public class RequestLogService {

    private final LoggedRequests requests;
    private final RequestLogWriter writer;
    private final EntityManager entities;
    private final AccountClock clock;

    RequestLogService(LoggedRequests requests, RequestLogWriter writer, EntityManager entities, AccountClock clock) {
        this.requests = requests;
        this.writer = writer;
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * The line of the request with this id.
     *
     * @throws dev.identityemulator.api.error.ApiException if there is none
     */
    public LoggedRequest retrieve(String account, String id) {
        return find(account, id).orElseThrow(() -> ApiErrors.noSuch(LoggedRequest.NOUN, id, "id"));
    }

    /** The newest lines, newest first. */
    public List<LoggedRequest> latest(String account, int count) {
        writer.flush();
        return requests.newest(account, oldest(account), Limit.of(count));
    }

    /**
     * The lines after this position, or from the beginning, oldest first, whichever instance wrote them. No line is ever added
     * before one that was read.
     */
    public List<LoggedRequest> after(String account, @Nullable String position, int count) {
        writer.flush();
        var oldest = oldest(account);
        var from = position == null || position.compareTo(oldest) < 0 ? oldest : position;
        return requests.after(account, from, Limit.of(count));
    }

    /** One page of the account's lines. */
    public Page<LoggedRequest> list(String account, RequestLogListParams params) {
        writer.flush();
        Cursors.check(params, LoggedRequest.NOUN, id -> find(account, id).isPresent());
        var page = params.withCursors(id -> find(account, id).orElseThrow().position());
        return params.session() == null ? page(account, page) : pageAbout(account, params.session(), page);
    }

    private Page<LoggedRequest> page(String account, RequestLogListParams params) {
        return KeysetQuery.over(entities, LoggedRequest.class, LogPositions::at, LoggedRequest::position, account)
                .since(oldestInstant(account))
                .where("path", params.path())
                .where("status", params.statusCode())
                .where("method", params.methodName())
                .page(params);
    }

    private Page<LoggedRequest> pageAbout(String account, String session, RequestLogListParams params) {
        return FewRows.of(
                        requests.positionsAbout(account, session, oldest(account), Limit.unlimited()),
                        LogPositions::at,
                        position -> requests.findById(new ResourceKey(account, position)))
                .where(LoggedRequest::path, params.path())
                .where(LoggedRequest::status, params.statusCode())
                .where(LoggedRequest::method, params.methodName())
                .page(params);
    }

    /** The newest lines that name a session, oldest first. */
    public List<LoggedRequest> about(String account, String session, int count) {
        writer.flush();
        return requests.positionsAbout(account, session, oldest(account), Limit.of(count)).stream()
                .flatMap(position -> requests.findById(new ResourceKey(account, position)).stream())
                .sorted(Comparator.comparing(LoggedRequest::position))
                .toList();
    }

    /** The line of the request with this id, if there is one. */
    public Optional<LoggedRequest> find(String account, String id) {
        writer.flush();
        return requests.withId(account, id, oldest(account), Limit.of(1)).stream()
                .findFirst();
    }

    private String oldest(String account) {
        return LogPositions.at(oldestInstant(account));
    }

    private Instant oldestInstant(String account) {
        return clock.now(account).minus(RequestLogStore.KEPT);
    }
}
