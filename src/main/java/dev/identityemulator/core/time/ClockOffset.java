package dev.identityemulator.core.time;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The offset of an account's clock ahead of real time, in milliseconds; it only grows. */
@Entity
@Table(name = "clock_offsets")
public class ClockOffset {

    @Id
    private String account;

    @Column(name = "ahead_millis")
    private long aheadMillis;

    @Column(name = "target_millis")
    private long targetMillis;

    ClockOffset(String account) {
        this.account = account;
    }

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected ClockOffset() {}

    long aheadMillis() {
        return aheadMillis;
    }

    public long targetMillis() {
        return targetMillis;
    }

    /** Sets the offset that advances are heading for; concurrent advances add up. */
    public void target(long millis) {
        targetMillis = Math.max(targetMillis, millis);
    }

    /** Advances the clock, never backwards. */
    public void moveTo(long millis) {
        aheadMillis = Math.max(aheadMillis, millis);
    }
}
