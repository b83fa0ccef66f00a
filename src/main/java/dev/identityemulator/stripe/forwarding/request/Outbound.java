package dev.identityemulator.stripe.forwarding.request;

import dev.identityemulator.api.account.ApiObject;
import dev.identityemulator.api.account.ResourceKey;
import dev.identityemulator.api.resource.ResourceIds;
import dev.identityemulator.stripe.forwarding.http.HttpHeader;
import dev.identityemulator.stripe.forwarding.http.OutboundResult;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was really sent and received, unmasked, for tests to look at. */
@Entity
@Table(name = "forwarding_outbound")
@IdClass(ResourceKey.class)
@ApiObject(prefix = Outbound.PREFIX, noun = Outbound.NOUN)
public class Outbound {

    static final String PREFIX = "fwdout";
    static final String NOUN = "outbound request";

    @Id
    private String account;

    @Id
    private String id;

    @Version
    private @Nullable Integer version;

    private Instant created;

    @Column(name = "forwarding_request")
    private String forwardingRequest;

    private String url;

    @Convert(converter = ForwardingColumns.OfHeaders.class)
    private List<HttpHeader> headers;

    private String body;

    @Convert(converter = ForwardingColumns.OfReceived.class)
    private OutboundResult.@Nullable Response response;

    private @Nullable String error;

    Outbound(
            String account,
            Instant created,
            String forwardingRequest,
            String url,
            List<HttpHeader> headers,
            String body) {
        this.account = account;
        this.id = ResourceIds.next(PREFIX, account, created);
        this.created = created;
        this.forwardingRequest = forwardingRequest;
        this.url = url;
        this.headers = headers;
        this.body = body;
    }

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Outbound() {}

    void end(OutboundResult result) {
        var failure = result.failure();
        response = result.response();
        error = failure == null ? null : failure.code();
    }

    public String id() {
        return id;
    }

    public Instant created() {
        return created;
    }

    public String forwardingRequest() {
        return forwardingRequest;
    }

    public String url() {
        return url;
    }

    public List<HttpHeader> headers() {
        return headers;
    }

    public String body() {
        return body;
    }

    /** The response; null if there was none. */
    public OutboundResult.@Nullable Response response() {
        return response;
    }

    /** The code of the error; null if there was a response. */
    public @Nullable String error() {
        return error;
    }
}
