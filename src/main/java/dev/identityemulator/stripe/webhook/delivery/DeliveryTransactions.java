package dev.identityemulator.stripe.webhook.delivery;

import dev.identityemulator.api.account.ResourceKey;
import dev.identityemulator.api.web.ApiHeaders;
import dev.identityemulator.core.jobs.DueTaskQueue;
import dev.identityemulator.core.time.AccountClock;
import dev.identityemulator.stripe.event.EventPayloads;
import dev.identityemulator.stripe.webhook.endpoint.WebhookEndpoint;
import dev.identityemulator.stripe.webhook.endpoint.WebhookEndpoints;
import dev.identityemulator.stripe.webhook.http.SendResult;
import dev.identityemulator.stripe.webhook.http.WebhookHeaders;
import dev.identityemulator.stripe.webhook.http.WebhookRequest;
import dev.identityemulator.stripe.webhook.settings.WebhookSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins and ends an attempt to deliver, each in a transaction of its own. */
@Service
class DeliveryTransactions {

    private static final String TAMPERED = "not ";

    private final WebhookDeliveries deliveries;
    private final DeliveryRecords records;
    private final WebhookEndpoints endpoints;
    private final EventPayloads payloads;
    private final DeliveryBodies bodies;
    private final DueTaskQueue taskQueue;
    private final AccountClock clock;
    private final Clock realTime;
    private final WebhookSettings settings;
    private final DeliveryOwnership ownership;
    private final DeliveryMeters meters;
    private final DeliveryConsole console;
    private final List<BuiltInReceiver> builtIn;

    DeliveryTransactions(
            WebhookDeliveries deliveries,
            DeliveryRecords records,
            WebhookEndpoints endpoints,
            EventPayloads payloads,
            DeliveryBodies bodies,
            DueTaskQueue taskQueue,
            AccountClock clock,
            Clock realTime,
            WebhookSettings settings,
            DeliveryOwnership ownership,
            DeliveryMeters meters,
            DeliveryConsole console,
            List<BuiltInReceiver> builtIn) {
        this.deliveries = deliveries;
        this.records = records;
        this.endpoints = endpoints;
        this.payloads = payloads;
        this.bodies = bodies;
        this.taskQueue = taskQueue;
        this.clock = clock;
        this.realTime = realTime;
        this.settings = settings;
        this.ownership = ownership;
        this.meters = meters;
        this.console = console;
        this.builtIn = builtIn;
    }

    /** A delivery that has begun, and its request. */
    record Begun(WebhookDelivery delivery, WebhookRequest request) {}

    /** What to send; nothing if the delivery belongs to another instance, or cannot be made any more. */
    @Transactional
    public Optional<Begun> begin(ResourceKey key) {
        return deliveries
                .findById(key)
                .filter(each -> each.isPendingFor(ownership.id()))
                .flatMap(delivery -> request(delivery).map(request -> new Begun(delivery, request)));
    }

    private Optional<WebhookRequest> request(WebhookDelivery delivery) {
        var endpoint = endpoints.findById(new ResourceKey(delivery.account(), delivery.endpoint()));
        var pending = bodies.pending(delivery.event());
        if (endpoint.isEmpty() || !endpoint.get().isEnabled() || pending.isEmpty()) {
            delivery.dropped(dropReason(endpoint));
            meters.dropped(delivery);
            console.dropped(delivery);
            return Optional.empty();
        }
        return body(delivery, pending.get()).map(body -> signed(delivery, endpoint.get(), body, pending.get()));
    }

    private WebhookRequest signed(WebhookDelivery delivery, WebhookEndpoint endpoint, String body, int pending) {
        var secrets = endpoint.secrets(() -> clock.now(delivery.account())).stream()
                .map(secret -> delivery.isTampered() ? TAMPERED + secret : secret)
                .toList();
        var headers = WebhookHeaders.of(body, secrets, realTime.instant());
        if (builtIn.stream().anyMatch(receiver -> receiver.isAt(endpoint.url()))) {
            headers.put(ApiHeaders.EMULATOR_ACCOUNT, endpoint.account());
        }
        return new WebhookRequest(endpoint.url(), headers, body, pending);
    }

    private static String dropReason(Optional<WebhookEndpoint> endpoint) {
        if (endpoint.isEmpty()) {
            return "The endpoint was deleted.";
        }
        return endpoint.get().isEnabled() ? "The event was deleted." : "The endpoint is disabled.";
    }

    private Optional<String> body(WebhookDelivery delivery, int pending) {
        return bodies.body(delivery.event(), delivery.apiVersion(), pending);
    }

    /** Records the result, and schedules the retry if there is to be one. */
    @Transactional
    public void end(WebhookDelivery delivery, SendResult result) {
        var event = delivery.event();
        boolean counted = lock(event, result.isSuccess() && delivery.cause().isAutomatic());
        var made = records.tally(delivery.account(), event.id(), delivery.endpoint());
        delivery.ended(result);
        if (!result.isSuccess() && delivery.cause().isAutomatic()) {
            delivery.retryAt(retryAfter(delivery, made.automatic()));
        }
        if (wasRedactedMeanwhile(delivery, result)) {
            delivery.redact();
        }
        boolean ended = records.end(delivery);
        count(event, counted, ended && result.isSuccess() && made.automatic() > 0 && made.succeeded() == 0);
        if (ended) {
            follow(delivery, result);
        }
    }

    /**
     * Keeps others from counting a receipt of the event, or redacting it, until the result is recorded. To count what is most probably a
     * receipt locks the event at the same time.
     */
    private boolean lock(DeliveredEvent event, boolean probablyReceived) {
        boolean counted = probablyReceived && !event.thin();
        if (counted) {
            payloads.received(event.account(), event.id());
        } else {
            payloads.lock(event.account(), event.id());
        }
        return counted;
    }

    /** Counts each endpoint once, however often it receives the event; a snapshot event does not count receipts of its thin twin. */
    private void count(DeliveredEvent event, boolean counted, boolean received) {
        if (received && !counted && !event.thin()) {
            payloads.received(event.account(), event.id());
        } else if (counted && !received) {
            payloads.notReceived(event.account(), event.id());
        }
    }

    /** None after the last, nor for a delivery that is gone, as its account was emptied while it was sent. */
    private @Nullable Instant retryAfter(WebhookDelivery delivery, int made) {
        var delays = settings.retryDelays();
        return made < 1 || made > delays.size()
                ? null
                : clock.now(delivery.account()).plus(delays.get(made - 1));
    }

    private void follow(WebhookDelivery delivery, SendResult result) {
        var due = delivery.nextAttemptAt();
        if (due != null) {
            taskQueue.add(delivery.account(), RetryJob.KIND, delivery.id(), scope(delivery), due);
        }
        meters.ended(delivery, Duration.between(delivery.created(), clock.now(delivery.account())));
        console.ended(delivery, result);
    }

    /** What the event is about; a ping is about nothing. */
    private String scope(WebhookDelivery delivery) {
        var event = delivery.event();
        return payloads.objectId(event.account(), event.id()).orElse(delivery.id());
    }

    /** Whether the response may repeat personal data that were redacted here while it was under way. */
    private boolean wasRedactedMeanwhile(WebhookDelivery delivery, SendResult result) {
        var sent = result.request();
        return !result.body().isEmpty()
                && !body(delivery, sent.pendingWebhooks()).equals(Optional.of(sent.body()));
    }
}
