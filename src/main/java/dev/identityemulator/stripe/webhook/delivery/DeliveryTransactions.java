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
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins and ends an attempt to deliver, each in a transaction of its own. */
@Service
class DeliveryTransactions {

    private static final String TAMPERED = "not ";

    private final WebhookDeliveries deliveries;
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

    /** The request to send; none if the delivery belongs to another instance, or cannot be made any more. */
    @Transactional
    public Optional<WebhookRequest> begin(ResourceKey key) {
        var delivery = deliveries.findById(key).filter(each -> each.isPendingFor(ownership.id()));
        return delivery.flatMap(this::request);
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
    public void end(ResourceKey key, SendResult result) {
        deliveries
                .findById(key)
                .filter(each -> each.isPendingFor(ownership.id()))
                .ifPresent(delivery -> {
                    lockEvent(delivery);
                    if (result.isSuccess()) {
                        countReceipt(delivery);
                    } else if (delivery.cause().isAutomatic()) {
                        scheduleRetry(delivery);
                    }
                    delivery.ended(result);
                    meters.ended(delivery, Duration.between(delivery.created(), clock.now(delivery.account())));
                    console.ended(delivery, result);
                    if (wasRedactedMeanwhile(delivery, result.request())) {
                        delivery.redact();
                    }
                });
    }

    /** Keeps others from counting a receipt of the event, or redacting it, until the result is recorded. */
    private void lockEvent(WebhookDelivery delivery) {
        payloads.lock(delivery.event().account(), delivery.event().id());
    }

    /** Counts each endpoint once, however often it receives the event; a snapshot event does not count receipts of its thin twin. */
    private void countReceipt(WebhookDelivery delivery) {
        var event = delivery.event();
        if (event.thin()) {
            return;
        }
        var tally = tally(delivery);
        if (tally.getAutomatic() > 0 && tally.getSucceeded() == 0) {
            payloads.received(event.account(), event.id());
        }
    }

    private void scheduleRetry(WebhookDelivery delivery) {
        int made = tally(delivery).getAutomatic();
        if (made <= settings.retryDelays().size()) {
            var due = clock.now(delivery.account()).plus(settings.retryDelays().get(made - 1));
            delivery.retryAt(due);
            taskQueue.add(delivery.account(), RetryJob.KIND, delivery.id(), scope(delivery), due);
        }
    }

    /** What the event is about; a ping is about nothing. */
    private String scope(WebhookDelivery delivery) {
        var event = delivery.event();
        return payloads.objectId(event.account(), event.id()).orElse(delivery.id());
    }

    private WebhookDeliveries.Tally tally(WebhookDelivery delivery) {
        return deliveries.tally(delivery.account(), delivery.event().id(), delivery.endpoint());
    }

    /** Whether the response may repeat personal data that were redacted here while it was under way. */
    private boolean wasRedactedMeanwhile(WebhookDelivery delivery, WebhookRequest request) {
        var exchange = delivery.exchange();
        boolean hasBody = exchange != null
                && exchange.responseBody() != null
                && !exchange.responseBody().isEmpty();
        return hasBody && !body(delivery, request.pendingWebhooks()).equals(Optional.of(request.body()));
    }
}
