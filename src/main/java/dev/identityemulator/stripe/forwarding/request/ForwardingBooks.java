package dev.identityemulator.stripe.forwarding.request;

import dev.identityemulator.api.account.ResourceKey;
import dev.identityemulator.core.idempotency.IdempotencyErrors;
import dev.identityemulator.core.jobs.DueTaskQueue;
import dev.identityemulator.core.time.AccountClock;
import dev.identityemulator.stripe.forwarding.body.CardBody;
import dev.identityemulator.stripe.forwarding.body.Replacement;
import dev.identityemulator.stripe.forwarding.card.CardDetails;
import dev.identityemulator.stripe.forwarding.card.Cards;
import dev.identityemulator.stripe.forwarding.destination.DestinationTerms;
import dev.identityemulator.stripe.forwarding.http.OutboundResult;
import dev.identityemulator.stripe.forwarding.http.UpstreamFailure;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes what is sent before it is sent, so that nobody sends it again, and what came of it afterwards. */
@Component
class ForwardingBooks {

    private static final Duration KEPT = Duration.ofDays(30);

    /** Longer than any request takes: what has not ended by then was interrupted. */
    private static final Duration LONGEST = Duration.ofSeconds(90);

    private final EntityManager entities;
    private final Cards cards;
    private final SentKeys keys;
    private final DueTaskQueue tasks;
    private final AccountClock clock;
    private final Clock realTime;

    ForwardingBooks(
            EntityManager entities,
            Cards cards,
            SentKeys keys,
            DueTaskQueue tasks,
            AccountClock clock,
            Clock realTime) {
        this.entities = entities;
        this.cards = cards;
        this.keys = keys;
        this.tasks = tasks;
        this.clock = clock;
        this.realTime = realTime;
    }

    /**
     * Begins a request, unless its key has sent one.
     *
     * @param sends whether anything is to leave the machine
     * @throws dev.identityemulator.api.error.ApiException if the key's request is under way, or was another one
     */
    @Transactional
    public Begun begin(
            String account,
            ForwardingCreateParams params,
            DestinationTerms terms,
            @Nullable String key,
            boolean sends) {
        var created = clock.next(account);
        if (key != null) {
            var sent = keys.sent(account, key, params, clock.now(account));
            if (sent.isPresent()) {
                return before(account, key, sent.get());
            }
        }
        var wanted = params.wanted();
        var card = cards.use(account, params.requiredPaymentMethod(), wanted.contains(Replacement.CARD_CVC))
                .orElseThrow(() -> ForwardingErrors.noSuchPaymentMethod(params.requiredPaymentMethod()));
        var body = CardBody.of(SentHeaders.contentType(params.headers()), params.body(), terms.fields());
        var secret = terms.signatureSecret();
        var details = new RequestDetails(body.masked(card, wanted, secret), SentHeaders.shown(params.headers()));
        var request = new ForwardingRequest(account, created, realTime.millis(), params, details);
        entities.persist(request);
        tasks.add(account, ForwardingJob.KIND, request.id(), created.plus(KEPT));
        if (key != null) {
            keys.claim(account, key, params, created, request.id());
        }
        return begun(account, params, request, card, body.filled(card, wanted, secret), sends);
    }

    private Begun begun(
            String account,
            ForwardingCreateParams params,
            ForwardingRequest request,
            CardDetails card,
            String body,
            boolean sends) {
        var headers = SentHeaders.all(params.headers());
        if (!sends) {
            return new Begun(request, false, headers, body, card.cvc(), null);
        }
        var outbound = new Outbound(account, clock.next(account), request.id(), params.requiredUrl(), headers, body);
        entities.persist(outbound);
        return new Begun(request, false, headers, body, card.cvc(), outbound.id());
    }

    /** What the key has sent before; an instance that stopped in the middle of it leaves a failure. */
    private Begun before(String account, String key, String id) {
        var request = entities.find(ForwardingRequest.class, new ResourceKey(account, id));
        boolean interrupted = request != null && request.begunMillis() + LONGEST.toMillis() < realTime.millis();
        if (request == null || (!request.isEnded() && !interrupted)) {
            throw IdempotencyErrors.inUse(key);
        }
        if (!request.isEnded()) {
            request.end(OutboundResult.failed(UpstreamFailure.CONNECTION_ERROR, 0), "");
        }
        return Begun.before(request);
    }

    /** Notes what came of a request; if the account was emptied meanwhile, nobody is to know. */
    @Transactional
    public ForwardingRequest end(String account, Begun begun, OutboundResult result) {
        var stored = entities.find(
                ForwardingRequest.class,
                new ResourceKey(account, begun.request().id()));
        var request = Optional.ofNullable(stored).orElse(begun.request());
        request.end(result, begun.cvc());
        if (begun.outbound() != null) {
            var outbound = entities.find(Outbound.class, new ResourceKey(account, begun.outbound()));
            if (outbound != null) {
                outbound.end(result);
            }
        }
        return request;
    }

    /** Removes what was sent and received; the request itself stays. */
    @Transactional
    public void forget(String account, String id) {
        var request = entities.find(ForwardingRequest.class, new ResourceKey(account, id));
        if (request != null) {
            request.forget();
        }
        keys.forget(account, id);
        var text = "delete from Outbound o where o.account = :account and o.forwardingRequest = :id";
        entities.createQuery(text)
                .setParameter("account", account)
                .setParameter("id", id)
                .executeUpdate();
    }
}
