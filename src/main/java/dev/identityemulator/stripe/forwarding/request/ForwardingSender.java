package dev.identityemulator.stripe.forwarding.request;

import dev.identityemulator.core.overload.Bulkhead;
import dev.identityemulator.platform.shutdown.Pause;
import dev.identityemulator.stripe.forwarding.body.CardBody;
import dev.identityemulator.stripe.forwarding.card.Cards;
import dev.identityemulator.stripe.forwarding.destination.CannedResponse;
import dev.identityemulator.stripe.forwarding.destination.DestinationTerms;
import dev.identityemulator.stripe.forwarding.destination.Destinations;
import dev.identityemulator.stripe.forwarding.http.DestinationUrl;
import dev.identityemulator.stripe.forwarding.http.ForwardingClient;
import dev.identityemulator.stripe.forwarding.http.ForwardingSettings;
import dev.identityemulator.stripe.forwarding.http.OutboundRequest;
import dev.identityemulator.stripe.forwarding.http.OutboundResult;
import dev.identityemulator.stripe.forwarding.http.UpstreamFailure;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Sends requests on, outside of any transaction: one before it notes what is sent, and one after it what came back. */
@Service
class ForwardingSender {

    private final Destinations destinations;
    private final Cards cards;
    private final ForwardingClient client;
    private final ForwardingBooks books;
    private final ForwardingFaults faults;
    private final Bulkhead bulkhead;
    private final Duration timeout;

    ForwardingSender(
            Destinations destinations,
            Cards cards,
            ForwardingClient client,
            ForwardingBooks books,
            ForwardingFaults faults,
            Bulkhead bulkhead,
            ForwardingSettings settings) {
        this.destinations = destinations;
        this.cards = cards;
        this.client = client;
        this.books = books;
        this.faults = faults;
        this.bulkhead = bulkhead;
        this.timeout = settings.timeout();
    }

    /**
     * Sends a request, once for each key.
     *
     * @throws dev.identityemulator.api.error.ApiException if something is wrong with it, or the destination gave no response
     */
    ForwardingRequest send(String account, ForwardingCreateParams params, @Nullable String key) {
        var url = DestinationUrl.of(params.requiredUrl()).orElseThrow();
        var terms = destinations.at(account, params.requiredUrl());
        check(account, params, url, terms);
        var permit = bulkhead.forDelay();
        try (permit) {
            var fault = faults.next(account).orElse(null);
            var longest = terms.timeoutMs() == null ? timeout : Duration.ofMillis(terms.timeoutMs());
            var begun = books.begin(account, params, terms, key, fault == null);
            if (begun.isRepeated()) {
                return outcome(begun.request());
            }
            var result = fault == null
                    ? result(terms, new OutboundRequest(account, url, begun.headers(), begun.body(), longest))
                    : failed(fault);
            return outcome(books.end(account, begun, result));
        }
    }

    private void check(String account, ForwardingCreateParams params, DestinationUrl url, DestinationTerms terms) {
        if (!terms.active()) {
            throw ForwardingErrors.inactive();
        }
        if (terms.response() == null && !client.allows(url)) {
            throw ForwardingErrors.notAllowed();
        }
        try {
            CardBody.of(SentHeaders.contentType(params.headers()), params.body(), terms.fields());
        } catch (IllegalArgumentException malformed) {
            throw ForwardingErrors.invalid("request[body]", "it is not what its Content-Type says");
        }
        if (!cards.exists(account, params.requiredPaymentMethod())) {
            throw ForwardingErrors.noSuchPaymentMethod(params.requiredPaymentMethod());
        }
    }

    private OutboundResult result(DestinationTerms terms, OutboundRequest request) {
        var canned = terms.response();
        return canned == null ? client.send(request) : canned(canned, request.timeout());
    }

    private static OutboundResult canned(CannedResponse canned, Duration longest) {
        var delay = Duration.ofMillis(canned.delayMs());
        if (delay.compareTo(longest) >= 0) {
            Pause.of(longest);
            return OutboundResult.failed(UpstreamFailure.TIMEOUT, longest.toMillis());
        }
        Pause.of(delay);
        var response = new OutboundResult.Response(canned.body(), canned.headers(), canned.status());
        return new OutboundResult(response, null, canned.delayMs(), null);
    }

    private static OutboundResult failed(ForwardingFaults.Failure fault) {
        Pause.of(fault.delay());
        return OutboundResult.failed(fault.failure(), fault.delay().toMillis());
    }

    private static ForwardingRequest outcome(ForwardingRequest request) {
        var failure = request.failure();
        if (failure != null) {
            throw ForwardingErrors.upstream(failure);
        }
        return request;
    }
}
