package dev.identityemulator.stripe.forwarding.request;

import dev.identityemulator.api.resource.column.JsonColumn;
import dev.identityemulator.stripe.forwarding.body.Replacement;
import dev.identityemulator.stripe.forwarding.http.HttpHeader;
import dev.identityemulator.stripe.forwarding.http.OutboundResult;
import jakarta.persistence.Converter;
import java.util.List;
import org.hibernate.annotations.Immutable;
import tools.jackson.core.type.TypeReference;

/** The converters of a request's structured values to JSON text. */
final class ForwardingColumns {

    private ForwardingColumns() {}

    @Converter
    @Immutable
    static final class OfReplacements extends JsonColumn<List<Replacement>> {

        OfReplacements() {
            super(new TypeReference<>() {});
        }
    }

    @Converter
    @Immutable
    static final class OfHeaders extends JsonColumn<List<HttpHeader>> {

        OfHeaders() {
            super(new TypeReference<>() {});
        }
    }

    @Converter
    @Immutable
    static final class OfRequest extends JsonColumn<RequestDetails> {

        OfRequest() {
            super(new TypeReference<>() {});
        }
    }

    @Converter
    @Immutable
    static final class OfContext extends JsonColumn<SendingContext> {

        OfContext() {
            super(new TypeReference<>() {});
        }
    }

    @Converter
    @Immutable
    static final class OfResponse extends JsonColumn<ResponseDetails> {

        OfResponse() {
            super(new TypeReference<>() {});
        }
    }

    @Converter
    @Immutable
    static final class OfReceived extends JsonColumn<OutboundResult.Response> {

        OfReceived() {
            super(new TypeReference<>() {});
        }
    }
}
