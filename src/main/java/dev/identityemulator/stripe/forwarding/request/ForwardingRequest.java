package dev.identityemulator.stripe.forwarding.request;

import dev.identityemulator.api.account.ApiObject;
import dev.identityemulator.api.account.ResourceKey;
import dev.identityemulator.api.resource.MetadataColumn;
import dev.identityemulator.api.resource.ResourceIds;
import dev.identityemulator.platform.text.CardNumbers;
import dev.identityemulator.stripe.forwarding.body.CardBody;
import dev.identityemulator.stripe.forwarding.body.Replacement;
import dev.identityemulator.stripe.forwarding.http.HttpHeader;
import dev.identityemulator.stripe.forwarding.http.OutboundResult;
import dev.identityemulator.stripe.forwarding.http.UpstreamFailure;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request that was sent on. Nothing in it tells a card's number or CVC.
 *
 * @see <a href="https://docs.stripe.com/api/forwarding/request">Stripe: Forwarding requests</a>
 */
@Entity
@Table(name = "forwarding_requests")
@IdClass(ResourceKey.class)
@ApiObject(prefix = ForwardingRequest.PREFIX, noun = ForwardingRequest.NOUN)
public class ForwardingRequest {

    static final String PREFIX = "fwdreq";
    static final String NOUN = "forwarding request";

    @Id
    private String account;

    @Id
    private String id;

    @Version
    private @Nullable Integer version;

    private Instant created;

    @Column(name = "payment_method")
    private String paymentMethod;

    private String url;

    @Convert(converter = ForwardingColumns.OfReplacements.class)
    private List<Replacement> replacements;

    @Convert(converter = MetadataColumn.class)
    private Map<String, String> metadata;

    @Column(name = "begun_millis")
    private long begunMillis;

    private @Nullable String failure;

    @Column(name = "request_details")
    @Convert(converter = ForwardingColumns.OfRequest.class)
    private @Nullable RequestDetails requestDetails;

    @Column(name = "request_context")
    @Convert(converter = ForwardingColumns.OfContext.class)
    private @Nullable SendingContext requestContext;

    @Column(name = "response_details")
    @Convert(converter = ForwardingColumns.OfResponse.class)
    private @Nullable ResponseDetails responseDetails;

    ForwardingRequest(
            String account, Instant created, long begunMillis, ForwardingCreateParams params, RequestDetails details) {
        this.account = account;
        this.id = ResourceIds.next(PREFIX, account, created);
        this.created = created;
        this.begunMillis = begunMillis;
        this.paymentMethod = CardNumbers.masked(params.requiredPaymentMethod());
        this.url = CardNumbers.masked(params.requiredUrl());
        this.replacements = params.requiredReplacements();
        this.metadata = params.storedMetadata();
        this.requestDetails = details;
    }

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected ForwardingRequest() {}

    /** Notes what came of it; of the response neither card numbers nor this CVC are kept. */
    void end(OutboundResult result, String cvc) {
        var received = result.response();
        var failed = result.failure();
        failure = failed == null ? null : failed.value();
        if (received != null) {
            var address = result.address();
            requestContext = new SendingContext(result.millis(), address == null ? "127.0.0.1" : address);
            responseDetails = new ResponseDetails(
                    CardBody.masked(received.header("Content-Type"), received.body(), cvc),
                    received.headers().stream().map(HttpHeader::masked).toList(),
                    received.status());
        }
    }

    /** Removes what was sent and received. */
    void forget() {
        requestDetails = null;
        requestContext = null;
        responseDetails = null;
    }

    /** Whether it is known what came of it. */
    boolean isEnded() {
        return failure != null || responseDetails != null;
    }

    /** When it was begun, in real time. */
    long begunMillis() {
        return begunMillis;
    }

    /** Why there was no response; null if there was one. */
    public @Nullable UpstreamFailure failure() {
        for (var reason : UpstreamFailure.values()) {
            if (reason.value().equals(failure)) {
                return reason;
            }
        }
        return null;
    }

    public String id() {
        return id;
    }

    public Instant created() {
        return created;
    }

    String paymentMethod() {
        return paymentMethod;
    }

    String url() {
        return url;
    }

    List<Replacement> replacements() {
        return replacements;
    }

    Map<String, String> metadata() {
        return metadata;
    }

    @Nullable
    RequestDetails requestDetails() {
        return requestDetails;
    }

    @Nullable
    SendingContext requestContext() {
        return requestContext;
    }

    @Nullable
    ResponseDetails responseDetails() {
        return responseDetails;
    }
}
