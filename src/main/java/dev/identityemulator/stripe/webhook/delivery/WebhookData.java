package dev.identityemulator.stripe.webhook.delivery;

import dev.identityemulator.api.account.AccountData;
import dev.identityemulator.api.account.AccountIds;
import dev.identityemulator.core.jobs.ScopeAging;
import dev.identityemulator.core.personaldata.PersonalDataStore;
import dev.identityemulator.core.time.AccountClock;
import dev.identityemulator.stripe.event.EventPayloads;
import dev.identityemulator.stripe.webhook.endpoint.ConfiguredEndpoints;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Deletes endpoints and deliveries with their account; redacts and ages deliveries with the session that they tell of. */
@Component
class WebhookData implements AccountData, PersonalDataStore, ScopeAging {

    private final WebhookDeliveries deliveries;
    private final ConfiguredEndpoints endpoints;
    private final EventPayloads payloads;
    private final AccountClock clock;

    WebhookData(
            WebhookDeliveries deliveries, ConfiguredEndpoints endpoints, EventPayloads payloads, AccountClock clock) {
        this.deliveries = deliveries;
        this.endpoints = endpoints;
        this.payloads = payloads;
        this.clock = clock;
    }

    /**
     * Removes the responses of endpoints, which may repeat the body; the body itself is kept with the event only. A response that
     * arrives meanwhile is recorded before or after this, because recording it locks the event too.
     */
    @Override
    public void redact(String account, Collection<String> sessions) {
        deliveries(account, payloads.lockAbout(account, sessions)).forEach(WebhookDelivery::redact);
    }

    @Override
    public void age(String account, String scope, Duration by) {
        deliveries(account, payloads.idsAbout(account, scope)).forEach(delivery -> age(delivery, by));
    }

    private Stream<WebhookDelivery> deliveries(String account, List<String> events) {
        var ids = events.toArray(String[]::new);
        return AccountIds.receiving(account).stream().flatMap(receiver -> deliveries.ofAll(receiver, ids).stream());
    }

    private void age(WebhookDelivery delivery, Duration by) {
        var due = delivery.nextAttemptAt();
        if (due != null && due.isAfter(clock.now(delivery.account()))) {
            delivery.retryAt(due.minus(by));
        }
    }

    @Override
    public int turn() {
        return 1;
    }

    @Override
    public void deleteAll(String account) {
        deliveries.deleteByAccount(account);
        endpoints.deleteAll(account);
    }
}
