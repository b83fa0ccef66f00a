package dev.identityemulator.stripe.webhook.endpoint;

import dev.identityemulator.api.account.ApiObject;
import dev.identityemulator.api.account.ResourceKey;
import dev.identityemulator.api.resource.MetadataColumn;
import dev.identityemulator.api.resource.ResourceIds;
import dev.identityemulator.stripe.webhook.settings.ConfiguredEndpoint;
import dev.identityemulator.stripe.webhook.settings.EnabledEvents;
import dev.identityemulator.stripe.webhook.settings.TypesColumn;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An address of the application under test that receives events.
 *
 * @see <a href="https://docs.stripe.com/api/webhook_endpoints/object">Stripe: The Webhook Endpoint object</a>
 */
@Entity
@Table(name = "webhook_endpoints")
@IdClass(ResourceKey.class)
@ApiObject(prefix = WebhookEndpoint.PREFIX, noun = WebhookEndpoint.NOUN)
public class WebhookEndpoint {

    public static final String PREFIX = "we";
    public static final String NOUN = "webhook endpoint";

    @Id
    private String account;

    @Id
    private String id;

    @Version
    private @Nullable Integer version;

    private Instant created;
    private String url;

    @Column(name = "enabled_events")
    @Convert(converter = TypesColumn.class)
    private List<String> enabledEvents;

    private @Nullable String description;

    @Convert(converter = MetadataColumn.class)
    private Map<String, String> metadata;

    @Column(name = "api_version")
    private @Nullable String apiVersion;

    private boolean connect;
    private boolean enabled = true;

    @Embedded
    private SigningSecret secret;

    /** What makes it an event destination; null for a webhook endpoint. */
    @Embedded
    private @Nullable DestinationDetails destination;

    /** Whether the settings gave it to the account; a query reads it. */
    @SuppressWarnings("UnusedVariable")
    private boolean declared;

    /** Makes an endpoint or, with what makes it one, an event destination. */
    WebhookEndpoint(
            String account,
            Instant created,
            WebhookEndpointCreateParams params,
            @Nullable DestinationDetails destination) {
        this.account = account;
        this.id = destination == null
                ? ResourceIds.next(PREFIX, account, created)
                : DestinationDetails.nextId(account, created);
        this.created = created;
        this.url = params.address();
        this.enabledEvents = params.types();
        this.description = params.description().given();
        this.metadata = params.initialMetadata();
        this.apiVersion = params.apiVersion();
        this.connect = Boolean.TRUE.equals(params.connect());
        this.secret = SigningSecret.generate();
        this.destination = destination == null ? null : destination.renamed(destination.name(), created);
    }

    /** Makes an endpoint that the settings give every account. */
    WebhookEndpoint(String account, Instant created, ConfiguredEndpoint setting) {
        this(account, created, WebhookEndpointCreateParams.of(setting), null);
        this.secret = SigningSecret.of(setting.secret());
        this.declared = true;
    }

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected WebhookEndpoint() {}

    /** Changes what an update names. */
    void update(WebhookEndpointUpdateParams params) {
        url = params.url() == null ? url : params.url();
        enabledEvents = params.enabledEvents() == null ? enabledEvents : List.copyOf(params.enabledEvents());
        description = params.description().applyTo(description);
        metadata = params.metadataAfter(metadata);
        enabled = params.disabled() == null ? enabled : !params.disabled();
    }

    /** Changes what an update of an event destination names. */
    public void update(WebhookEndpointUpdateParams params, DestinationDetails changed) {
        update(params);
        destination = changed;
    }

    /** Takes a secret of the user's choice. */
    void signWith(String chosen) {
        secret = SigningSecret.of(chosen);
    }

    /** Makes a new secret; the present one is good until then, and one before it no longer. */
    void rollSecret(Instant oldExpires) {
        secret = secret.rolled(oldExpires);
    }

    /** The secrets that sign its deliveries, the newest first; the time is asked for only if it matters. */
    public List<String> secrets(Supplier<Instant> now) {
        return secret.valid(now);
    }

    /** Whether it receives events of this type; {@code ofConnected} are those of connected accounts. */
    public boolean receives(String type, List<String> toBeNamed, boolean ofConnected) {
        if (destination != null) {
            return enabled && destination.receives(enabledEvents, type, toBeNamed, ofConnected);
        }
        return enabled && connect == ofConnected && EnabledEvents.include(enabledEvents, type, toBeNamed);
    }

    /** Whether it receives thin events in place of snapshots. */
    public boolean isThin() {
        return destination != null && destination.isThin();
    }

    public Optional<DestinationDetails> destination() {
        return Optional.ofNullable(destination);
    }

    public String account() {
        return account;
    }

    public String id() {
        return id;
    }

    public Instant created() {
        return created;
    }

    public String url() {
        return url;
    }

    public List<String> enabledEvents() {
        return enabledEvents;
    }

    public @Nullable String description() {
        return description;
    }

    public Map<String, String> metadata() {
        return metadata;
    }

    public @Nullable String apiVersion() {
        return apiVersion;
    }

    boolean isConnect() {
        return connect;
    }

    public boolean isEnabled() {
        return enabled;
    }

    /** The newest secret. */
    public String secret() {
        return secret.current();
    }
}
