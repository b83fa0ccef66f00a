package dev.identityemulator.stripe.webhook.delivery;

import dev.identityemulator.api.account.AccountData;
import dev.identityemulator.api.account.AccountIds;
import dev.identityemulator.core.personaldata.PersonalDataStore;
import dev.identityemulator.stripe.event.EventPayloads;
import dev.identityemulator.stripe.webhook.endpoint.WebhookAccounts;
import dev.identityemulator.stripe.webhook.endpoint.WebhookEndpoints;
import org.springframework.stereotype.Component;

/** What becomes of endpoints and deliveries when their account is emptied, or a session that they told of is redacted. */
@Component
class WebhookData implements AccountData, PersonalDataStore {

    private final WebhookDeliveries deliveries;
    private final WebhookEndpoints endpoints;
    private final WebhookAccounts accounts;
    private final EventPayloads payloads;

    WebhookData(
            WebhookDeliveries deliveries,
            WebhookEndpoints endpoints,
            WebhookAccounts accounts,
            EventPayloads payloads) {
        this.deliveries = deliveries;
        this.endpoints = endpoints;
        this.accounts = accounts;
        this.payloads = payloads;
    }

    /**
     * The body that was sent is kept with the event only; what endpoints answered may repeat it. A response that arrives
     * meanwhile is noted after this, or was before: who notes it locks the event too.
     */
    @Override
    public void redact(String account, String session) {
        payloads.lockAbout(account, session);
        for (var receiver : AccountIds.receiving(account)) {
            deliveries.about(receiver, account, session).forEach(WebhookDelivery::redact);
        }
    }

    @Override
    public int turn() {
        return 1;
    }

    @Override
    public void deleteAll(String account) {
        deliveries.deleteByAccount(account);
        endpoints.deleteByAccount(account);
        accounts.deleteByAccount(account);
    }
}
