package dev.identityemulator.core.jobs;

import dev.identityemulator.api.account.ResourceKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** How far the time of a scope, such as a session, is ahead of its account's; it only grows. */
@Entity
@Table(name = "scope_clocks")
@IdClass(ResourceKey.class)
class ScopeClock {

    @Id
    private String account;

    @Id
    private String id;

    @Column(name = "ahead_millis")
    private long aheadMillis;

    /** For Hibernate; the rows are inserted by {@link ScopeClocks}. */
    @SuppressWarnings("NullAway.Init")
    protected ScopeClock() {}

    String id() {
        return id;
    }

    long aheadMillis() {
        return aheadMillis;
    }

    void pass(long millis) {
        aheadMillis += millis;
    }
}
