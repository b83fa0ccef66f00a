package dev.identityemulator.stripe.webhook.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Until when an instance is taken to be alive, in real time: after that, others deliver what it was to deliver. */
@Entity
@Table(name = "webhook_senders")
class SenderLease {

    @Id
    private String id;

    @Column(name = "alive_until_millis")
    private long aliveUntilMillis;

    /** For Hibernate; rows are inserted and renewed by statements. */
    @SuppressWarnings("NullAway.Init")
    protected SenderLease() {}

    String id() {
        return id;
    }
}
