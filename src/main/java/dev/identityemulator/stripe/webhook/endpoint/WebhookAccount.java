package dev.identityemulator.stripe.webhook.endpoint;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** An account that has the declared endpoints, and the lock under which its endpoints are counted. */
@Entity
@Table(name = "webhook_accounts")
public class WebhookAccount {

    @Id
    private String account;

    @Version
    private @Nullable Integer version;

    /** The digest of the settings that its declared endpoints were made from; queries read it. */
    @SuppressWarnings("UnusedVariable")
    private String declared;

    /** For Hibernate; rows are inserted by a statement that minds other instances. */
    @SuppressWarnings("NullAway.Init")
    protected WebhookAccount() {}
}
