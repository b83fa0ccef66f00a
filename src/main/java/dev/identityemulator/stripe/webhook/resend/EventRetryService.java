package dev.identityemulator.stripe.webhook.resend;

import dev.identityemulator.api.account.AccountIds;
import dev.identityemulator.api.account.Caller;
import dev.identityemulator.api.account.ResourceKey;
import dev.identityemulator.api.error.ApiErrors;
import dev.identityemulator.stripe.event.Event;
import dev.identityemulator.stripe.event.EventService;
import dev.identityemulator.stripe.event.thin.ThinEventService;
import dev.identityemulator.stripe.webhook.delivery.DeliveredEvent;
import dev.identityemulator.stripe.webhook.delivery.DeliveryCause;
import dev.identityemulator.stripe.webhook.delivery.DeliveryScheduler;
import dev.identityemulator.stripe.webhook.delivery.WebhookOutbox;
import dev.identityemulator.stripe.webhook.endpoint.WebhookEndpoint;
import dev.identityemulator.stripe.webhook.endpoint.WebhookEndpoints;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Delivers events again on demand, which does not affect automatic attempts.
 *
 * @see <a href="https://docs.stripe.com/webhooks#manual-retries">Stripe: Manual retries</a>
 */
@Service
public class EventRetryService {

    private final EventService events;
    private final ThinEventService thin;
    private final WebhookEndpoints endpoints;
    private final WebhookOutbox outbox;
    private final DeliveryScheduler scheduler;
    private final ObjectProvider<CliResender> clis;

    EventRetryService(
            EventService events,
            ThinEventService thin,
            WebhookEndpoints endpoints,
            WebhookOutbox outbox,
            DeliveryScheduler scheduler,
            ObjectProvider<CliResender> clis) {
        this.events = events;
        this.thin = thin;
        this.endpoints = endpoints;
        this.outbox = outbox;
        this.scheduler = scheduler;
        this.clis = clis;
    }

    /**
     * Delivers the event again, in attempts that leave after the commit.
     *
     * @throws dev.identityemulator.api.error.ApiException if there is no such event, account or endpoint
     */
    @Transactional
    public Event retry(Caller caller, String id, EventRetryParams params) {
        var account = account(caller, params.account());
        var event = events.retrieve(account, id);
        receivers(caller, event, account, params)
                .forEach(endpoint -> scheduler.add(
                        endpoint, new DeliveredEvent(account, id, endpoint.isThin()), DeliveryCause.MANUAL));
        if (params.toTheCli()) {
            clis.forEach(cli -> cli.resend(account, id));
        }
        return event;
    }

    /**
     * Delivers an event of whatever form to one endpoint again, a ping included.
     *
     * @param row the id of the event or, of a thin one, of the row that it is made of
     * @throws dev.identityemulator.api.error.ApiException if there is no such event, account or endpoint
     */
    @Transactional
    public void resend(Caller caller, @Nullable String connected, String row, String endpoint) {
        var account = account(caller, connected);
        var receiver = named(caller, endpoint);
        boolean ping = thin.find(account, row)
                .filter(event -> event.snapshot() == null)
                .isPresent();
        if (!ping) {
            events.retrieve(account, row);
        }
        scheduler.add(receiver, new DeliveredEvent(account, row, ping || receiver.isThin()), DeliveryCause.MANUAL);
    }

    private WebhookEndpoint named(Caller caller, String endpoint) {
        return endpoints
                .findById(new ResourceKey(caller.account(), endpoint))
                .orElseThrow(() -> ApiErrors.noSuchParam(WebhookEndpoint.NOUN, endpoint, "webhook_endpoint"));
    }

    private List<WebhookEndpoint> receivers(Caller caller, Event event, String account, EventRetryParams params) {
        var named = params.webhookEndpoint();
        if (named != null) {
            return List.of(named(caller, named));
        }
        return params.toAllEndpoints() ? outbox.receivers(account, event.type()) : List.of();
    }

    private static String account(Caller caller, @Nullable String connected) {
        if (connected == null || connected.equals(caller.account())) {
            return caller.account();
        }
        if (!AccountIds.isWellFormed(connected)) {
            throw ApiErrors.noSuchParam("account", connected, "account");
        }
        return AccountIds.connected(caller.account(), connected);
    }
}
