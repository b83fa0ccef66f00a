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
import dev.identityemulator.stripe.webhook.settings.EndpointUrl;
import dev.identityemulator.stripe.webhook.settings.WebhookSettings;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The two ends of an attempt to deliver, each a transaction: what is sent, and what came of it. */
@Service
class DeliveryTransactions {

    private static final String TAMPERED = "not ";

    private final WebhookDeliveries deliveries;
    private final WebhookEndpoints endpoints;
    private final EventPayloads payloads;
    private final DueTaskQueue taskQueue;
    private final AccountClock clock;
    private final Clock realTime;
    private final WebhookSettings settings;
    private final DeliveryOwnership ownership;
    private final ApplicationEventPublisher listeners;
    private final DeliveryMeters meters;

    DeliveryTransactions(
            WebhookDeliveries deliveries,
            WebhookEndpoints endpoints,
            EventPayloads payloads,
            DueTaskQueue taskQueue,
            AccountClock clock,
            Clock realTime,
            WebhookSettings settings,
            DeliveryOwnership ownership,
            ApplicationEventPublisher listeners,
            DeliveryMeters meters) {
        this.deliveries = deliveries;
        this.endpoints = endpoints;
        this.payloads = payloads;
        this.taskQueue = taskQueue;
        this.clock = clock;
        this.realTime = realTime;
        this.settings = settings;
        this.ownership = ownership;
        this.listeners = listeners;
        this.meters = meters;
    }

    /** What is to be sent; nothing if another instance is at it, or it cannot be delivered any more. */
    @Transactional
    public Optional<WebhookRequest> begin(ResourceKey key) {
        var delivery = deliveries.findById(key).filter(each -> each.isPendingFor(ownership.id()));
        return delivery.flatMap(this::request);
    }

    private Optional<WebhookRequest> request(WebhookDelivery delivery) {
        var event = delivery.event();
        var endpoint = endpoints.findById(new ResourceKey(delivery.account(), delivery.endpoint()));
        var pending = payloads.pending(event.account(), event.id());
        if (endpoint.isEmpty() || !endpoint.get().isEnabled() || pending.isEmpty()) {
            delivery.dropped(whyNot(endpoint));
            meters.dropped(delivery);
            listeners.publishEvent(new DeliveryCompleted(delivery.account()));
            return Optional.empty();
        }
        return body(delivery, pending.get()).map(body -> signed(delivery, endpoint.get(), body, pending.get()));
    }

    private WebhookRequest signed(WebhookDelivery delivery, WebhookEndpoint endpoint, String body, int pending) {
        var secrets = endpoint.secrets(() -> clock.now(delivery.account())).stream()
                .map(secret -> delivery.isTampered() ? TAMPERED + secret : secret)
                .toList();
        var headers = WebhookHeaders.of(body, secrets, realTime.instant());
        if (EndpointUrl.isInbox(endpoint.url())) {
            headers.put(ApiHeaders.EMULATOR_ACCOUNT, endpoint.account());
        }
        return new WebhookRequest(endpoint.url(), headers, body, pending);
    }

    private static String whyNot(Optional<WebhookEndpoint> endpoint) {
        if (endpoint.isEmpty()) {
            return "The endpoint was deleted.";
        }
        return endpoint.get().isEnabled() ? "The event was deleted." : "The endpoint is disabled.";
    }

    private Optional<String> body(WebhookDelivery delivery, int pending) {
        var event = delivery.event();
        return payloads.body(event.account(), event.id(), delivery.apiVersion(), pending);
    }

    /** Notes the response, and puts the next attempt on the agenda if there is to be one. */
    @Transactional
    public void end(ResourceKey key, WebhookRequest request, SendResult response) {
        deliveries
                .findById(key)
                .filter(each -> each.isPendingFor(ownership.id()))
                .ifPresent(delivery -> {
                    lockEvent(delivery);
                    if (response.isSuccess()) {
                        noteReceipt(delivery);
                    } else if (delivery.isAutomatic()) {
                        planNext(delivery);
                    }
                    delivery.ended(request, response);
                    meters.ended(delivery, Duration.between(delivery.created(), clock.now(delivery.account())));
                    if (wasRedactedMeanwhile(delivery, request)) {
                        delivery.redact();
                    }
                    listeners.publishEvent(new DeliveryCompleted(delivery.account()));
                });
    }

    /** Until the response is noted, the event can neither be received by others nor be redacted. */
    private void lockEvent(WebhookDelivery delivery) {
        payloads.lock(delivery.event().account(), delivery.event().id());
    }

    /** An event counts an endpoint once, however often it receives it. */
    private void noteReceipt(WebhookDelivery delivery) {
        var event = delivery.event();
        var tally = tally(delivery);
        if (tally.getAutomatic() > 0 && tally.getSucceeded() == 0) {
            payloads.received(event.account(), event.id());
        }
    }

    private void planNext(WebhookDelivery delivery) {
        int made = tally(delivery).getAutomatic();
        if (made <= settings.retryDelays().size()) {
            var due = clock.now(delivery.account()).plus(settings.retryDelays().get(made - 1));
            delivery.scheduleRetry(due);
            taskQueue.add(delivery.account(), RetryJob.KIND, delivery.id(), due);
        }
    }

    private WebhookDeliveries.Tally tally(WebhookDelivery delivery) {
        return deliveries.tally(delivery.account(), delivery.event().id(), delivery.endpoint());
    }

    /** An endpoint may respond with what it was sent, after that was redacted here. */
    private boolean wasRedactedMeanwhile(WebhookDelivery delivery, WebhookRequest request) {
        var exchange = delivery.exchange();
        boolean said = exchange != null
                && exchange.responseBody() != null
                && !exchange.responseBody().isEmpty();
        return said && !body(delivery, request.pendingWebhooks()).equals(Optional.of(request.body()));
    }
}
