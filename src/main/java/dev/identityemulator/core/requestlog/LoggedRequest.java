package dev.identityemulator.core.requestlog;

import dev.identityemulator.api.account.ApiObject;
import dev.identityemulator.api.account.ResourceKey;
import dev.identityemulator.api.resource.ApiJson;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A line of the log: a request and its response, with secrets masked; only the log itself writes and redacts it. */
@Entity
@Immutable
@Table(name = "request_logs")
@IdClass(ResourceKey.class)
@ApiObject(prefix = LoggedRequest.PREFIX, noun = LoggedRequest.NOUN, field = "requestId")
public class LoggedRequest {

    static final String PREFIX = "req";

    public static final String NOUN = "request log";

    /** The JSON text of a line that shows no parameters. */
    static final String NO_PARAMETERS = "{}";

    @Id
    private String account;

    @Id
    @Column(name = "position")
    private String id;

    @Column(name = "request_id")
    private String requestId;

    private Instant created;
    private String method;
    private String path;
    private @Nullable String query;
    private int status;

    @Column(name = "duration_ms")
    private long durationMillis;

    @Column(name = "idempotency_key")
    private @Nullable String idempotencyKey;

    @Column(name = "api_version")
    private @Nullable String apiVersion;

    private String parameters;
    private @Nullable String response;
    private @Nullable String hint;

    /** When the request of a new line arrived, in real time. */
    @Transient
    private @Nullable Instant began;

    /** The ids that a new line names, and whose redaction empties it. */
    @Transient
    private Set<String> subjects = Set.of();

    LoggedRequest(
            CompletedRequest request,
            String path,
            @Nullable String query,
            String parameters,
            @Nullable String response,
            @Nullable String idempotencyKey,
            @Nullable String hint,
            Set<String> subjects) {
        this.began = request.began();
        this.account = request.account();
        this.id = "";
        this.requestId = request.id();
        this.created = request.responded();
        this.method = request.method();
        this.path = path;
        this.query = query;
        this.status = request.status();
        this.durationMillis = request.durationNanos() / 1_000_000;
        this.idempotencyKey = idempotencyKey;
        this.apiVersion = request.apiVersion();
        this.parameters = parameters;
        this.response = response;
        this.hint = hint;
        this.subjects = subjects;
    }

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected LoggedRequest() {}

    /** Gives a new line its place, and with it its time by the account's clock. */
    void place(long micros) {
        created = Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
        id = LogPositions.at(created);
    }

    /** Empties a new line, as a redaction empties those that are written. */
    void redact() {
        query = null;
        parameters = NO_PARAMETERS;
        response = null;
        idempotencyKey = null;
    }

    Instant began() {
        return began == null ? created : began;
    }

    Set<String> subjects() {
        return subjects;
    }

    public String account() {
        return account;
    }

    /** The place in the account's log: later lines have greater positions. */
    public String position() {
        return id;
    }

    /** The id of the request, {@code req_…}. */
    public String id() {
        return requestId;
    }

    /** The time of the response, by the account's clock. */
    public Instant created() {
        return created;
    }

    public String method() {
        return method;
    }

    public String path() {
        return path;
    }

    public @Nullable String query() {
        return query;
    }

    public int status() {
        return status;
    }

    public long durationMillis() {
        return durationMillis;
    }

    public @Nullable String idempotencyKey() {
        return idempotencyKey;
    }

    public @Nullable String apiVersion() {
        return apiVersion;
    }

    /** The parameters of query and body. */
    public JsonNode parameters() {
        return ApiJson.mapper().readTree(parameters);
    }

    /** The response; null if it is not JSON, or was redacted. */
    public @Nullable JsonNode response() {
        return response == null ? null : ApiJson.mapper().readTree(response);
    }

    /** What the emulator said beside the response; null if it said nothing. */
    public @Nullable String hint() {
        return hint;
    }

    /** The error object of the response, or an empty node. */
    public JsonNode error() {
        var response = response();
        return (response == null ? ApiJson.mapper().createObjectNode() : response).path("error");
    }

    String parametersText() {
        return parameters;
    }

    @Nullable
    String responseText() {
        return response;
    }
}
