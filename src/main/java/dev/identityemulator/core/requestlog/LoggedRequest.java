package dev.identityemulator.core.requestlog;

import dev.identityemulator.api.account.ApiObject;
import dev.identityemulator.api.account.ResourceKey;
import dev.identityemulator.api.resource.ApiJson;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
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

    LoggedRequest(String position, Instant created, LogEntryDraft request) {
        this.account = request.account();
        this.id = position;
        this.requestId = request.id();
        this.created = created;
        this.method = request.method();
        this.path = request.path();
        this.query = request.query();
        this.status = request.status();
        this.durationMillis = request.durationMillis();
        this.idempotencyKey = request.idempotencyKey();
        this.apiVersion = request.apiVersion();
        this.parameters = request.parameters();
        this.response = request.response();
    }

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected LoggedRequest() {}

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

    /** The error object of the response, or an empty node. */
    public JsonNode error() {
        var response = response();
        return (response == null ? ApiJson.mapper().createObjectNode() : response).path("error");
    }
}
