package dev.identityemulator.testhelpers.inbox;

import dev.identityemulator.api.account.ApiObject;
import dev.identityemulator.api.account.ResourceKey;
import dev.identityemulator.api.resource.MetadataColumn;
import dev.identityemulator.api.resource.ResourceIds;
import dev.identityemulator.core.personaldata.JsonRedactor;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A request that an inbox received. */
@Entity
@Table(name = "inbox_messages")
@IdClass(ResourceKey.class)
@ApiObject(prefix = InboxMessage.PREFIX, noun = InboxMessage.NOUN)
class InboxMessage {

    static final String PREFIX = "inm";
    static final String NOUN = "inbox message";

    /** Instead of a session: the message tells of several, or is older than this column. */
    static final String SEVERAL = "several";

    @Id
    private String account;

    @Id
    private String id;

    @Version
    private @Nullable Integer version;

    private Instant created;
    private String inbox;
    private String method;

    @Convert(converter = MetadataColumn.class)
    private Map<String, String> headers;

    private String body;
    private int status;

    /** The session that the body tells of, or {@link #SEVERAL}: a redaction finds the message by it. */
    @Column(name = "session_id")
    private @Nullable String session;

    InboxMessage(
            String account, Instant created, String inbox, InboxRequest request, Set<String> sessions, int status) {
        this.account = account;
        this.id = ResourceIds.next(PREFIX, account, created);
        this.created = created;
        this.inbox = inbox;
        this.method = request.method();
        this.headers = request.headers();
        this.body = request.body();
        this.status = status;
        this.session = only(sessions);
    }

    private static @Nullable String only(Set<String> sessions) {
        return sessions.size() > 1 ? SEVERAL : sessions.stream().findFirst().orElse(null);
    }

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected InboxMessage() {}

    /** Redacts what it tells of a session. A body in an unknown form that mentions the session is deleted. */
    void redact(String session, JsonRedactor redactor) {
        if (mentions(session)) {
            body = redactor.redactText(body);
        }
    }

    /** Whether the body names this session. */
    boolean mentions(String session) {
        return body.contains(session);
    }

    String id() {
        return id;
    }

    Instant created() {
        return created;
    }

    String inbox() {
        return inbox;
    }

    String method() {
        return method;
    }

    Map<String, String> headers() {
        return headers;
    }

    String body() {
        return body;
    }

    int status() {
        return status;
    }
}
