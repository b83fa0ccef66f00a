package dev.identityemulator.webhook;

import dev.identityemulator.account.AccountData;
import dev.identityemulator.account.AccountIds;
import dev.identityemulator.redaction.PersonalDataStore;
import org.springframework.stereotype.Component;

/** What becomes of endpoints and deliveries when their account is emptied, or a session that they told of is redacted. */
@Component
class WebhookData implements AccountData, PersonalDataStore {

    private final WebhookDeliveries deliveries;
    private final WebhookEndpoints endpoints;
    private final WebhookAccounts accounts;

    WebhookData(WebhookDeliveries deliveries, WebhookEndpoints endpoints, WebhookAccounts accounts) {
        this.deliveries = deliveries;
        this.endpoints = endpoints;
        this.accounts = accounts;
    }

    /** The body that was sent is kept with the event only; what endpoints answered may repeat it. */
    @Override
    public void redact(String account, String session) {
        deliveries.about(AccountIds.receiving(account), account, session).forEach(WebhookDelivery::redact);
    }

    @Override
    public void deleteAll(String account) {
        deliveries.deleteByAccount(account);
        endpoints.deleteByAccount(account);
        accounts.deleteByAccount(account);
    }
}
