package dev.identityemulator.stripe.webhook.endpoint;

import dev.identityemulator.api.account.Caller;
import dev.identityemulator.api.account.DeletedIds;
import dev.identityemulator.api.account.ResourceKey;
import dev.identityemulator.api.error.ApiErrors;
import dev.identityemulator.api.error.ApiException;
import dev.identityemulator.api.list.Cursors;
import dev.identityemulator.api.list.KeysetQuery;
import dev.identityemulator.api.list.Page;
import dev.identityemulator.core.time.AccountClock;
import dev.identityemulator.stripe.webhook.settings.WebhookSettings;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Creates, shows, changes and deletes webhook endpoints.
 *
 * @see <a href="https://docs.stripe.com/api/webhook_endpoints">Stripe: Webhook Endpoints</a>
 */
@Service
public class WebhookEndpointService {

    private final WebhookEndpoints endpoints;
    private final ConfiguredEndpoints configured;
    private final DeletedIds deleted;
    private final EntityManager entities;
    private final AccountClock clock;
    private final WebhookSettings settings;

    WebhookEndpointService(
            WebhookEndpoints endpoints,
            ConfiguredEndpoints configured,
            DeletedIds deleted,
            EntityManager entities,
            AccountClock clock,
            WebhookSettings settings) {
        this.endpoints = endpoints;
        this.configured = configured;
        this.deleted = deleted;
        this.entities = entities;
        this.clock = clock;
        this.settings = settings;
    }

    /**
     * Creates an endpoint, or an event destination if there is what makes it one.
     *
     * @throws ApiException if the account has as many as it may have
     */
    @Transactional
    public WebhookEndpoint create(
            Caller caller, WebhookEndpointCreateParams params, @Nullable DestinationDetails destination) {
        return add(caller.account(), params, destination);
    }

    /**
     * Creates an endpoint with a secret of the user's choice, or another one.
     *
     * @throws ApiException if the account has as many as it may have
     */
    @Transactional(propagation = Propagation.MANDATORY)
    WebhookEndpoint create(String account, WebhookEndpointCreateParams params, @Nullable String secret) {
        var endpoint = add(account, params, null);
        if (secret != null) {
            endpoint.signWith(secret);
        }
        return endpoint;
    }

    private WebhookEndpoint add(
            String account, WebhookEndpointCreateParams params, @Nullable DestinationDetails destination) {
        configured.lock(account);
        int most = settings.maxEndpoints();
        if (endpoints.countByAccount(account) >= most) {
            throw ApiErrors.tooManyWebhookEndpoints(most);
        }
        return endpoints.save(new WebhookEndpoint(account, clock.next(account), params, destination));
    }

    /**
     * The endpoint with this id.
     *
     * @throws ApiException if there is none
     */
    @Transactional
    public WebhookEndpoint retrieve(Caller caller, String id) {
        return find(caller, id).orElseThrow(() -> noSuch(id));
    }

    /**
     * Changes what the parameters name.
     *
     * @throws ApiException if there is no such endpoint
     */
    @Transactional
    public WebhookEndpoint update(Caller caller, String id, WebhookEndpointUpdateParams params) {
        var endpoint = lock(caller, id);
        endpoint.update(params);
        return endpoint;
    }

    /**
     * Gives an endpoint a new secret; the old one signs beside it for a while, by the account's clock.
     *
     * @throws ApiException if there is no such endpoint
     */
    @Transactional
    public WebhookEndpoint rollSecret(Caller caller, String id, RollSecretParams params) {
        var endpoint = lock(caller, id);
        endpoint.rollSecret(clock.now(caller.account()).plus(params.overlap()));
        return endpoint;
    }

    /**
     * Deletes an endpoint.
     *
     * @throws ApiException if there is no such endpoint
     */
    @Transactional
    public void delete(Caller caller, String id) {
        endpoints.delete(lock(caller, id));
        deleted.add(caller.account(), id);
    }

    /** One page of the account's endpoints. */
    @Transactional
    public Page<WebhookEndpoint> list(Caller caller, WebhookEndpointListParams params) {
        return query(caller, params).withPrefix(WebhookEndpoint.PREFIX).page(params);
    }

    /** One page of the account's endpoints, with its event destinations behind them. */
    @Transactional
    public Page<WebhookEndpoint> listAll(Caller caller, WebhookEndpointListParams params) {
        return query(caller, params).page(params);
    }

    private KeysetQuery<WebhookEndpoint> query(Caller caller, WebhookEndpointListParams params) {
        configured.ensure(caller.account());
        Cursors.check(
                params,
                WebhookEndpoint.NOUN,
                id -> find(caller, id).isPresent() || deleted.include(caller.account(), id));
        return KeysetQuery.over(
                entities, WebhookEndpoint.class, WebhookEndpoint.PREFIX, WebhookEndpoint::id, caller.account());
    }

    /** The endpoint or event destination with this id, if there is one. */
    @Transactional
    public Optional<WebhookEndpoint> find(Caller caller, String id) {
        configured.ensure(caller.account());
        return endpoints.findById(new ResourceKey(caller.account(), id));
    }

    private WebhookEndpoint lock(Caller caller, String id) {
        return findToChange(caller, id).orElseThrow(() -> noSuch(id));
    }

    /** The same, locked until the caller's transaction has ended. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<WebhookEndpoint> findToChange(Caller caller, String id) {
        configured.ensure(caller.account());
        return endpoints.lock(caller.account(), id);
    }

    static ApiException noSuch(String id) {
        return ApiErrors.noSuch(WebhookEndpoint.NOUN, id, "webhook_endpoint");
    }
}
