package dev.identityemulator.stripecli.session;

import dev.identityemulator.api.account.Caller;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Stores the sessions of CLIs in the database: a WebSocket may be opened at another instance. */
@Service
public class CliSessionService {

    private final CliSessions sessions;
    private final Clock realTime;

    CliSessionService(CliSessions sessions, Clock realTime) {
        this.sessions = sessions;
        this.realTime = realTime;
    }

    @Transactional
    public CliSession create(Caller caller, CliSessionCreateParams params) {
        return sessions.save(
                new CliSession(caller.account(), realTime.instant(), params.feature(), params.logFilters()));
    }

    /**
     * The session of a WebSocket that is about to be opened.
     *
     * @throws dev.identityemulator.api.error.ApiException if there is no such session
     */
    @Transactional
    public CliSession use(@Nullable String id) {
        var session = id == null ? null : sessions.findById(id).orElse(null);
        if (session == null) {
            throw CliErrors.unknownWebSocket();
        }
        session.use(realTime.instant());
        return session;
    }
}
