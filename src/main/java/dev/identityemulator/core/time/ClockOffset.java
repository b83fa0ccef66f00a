package dev.identityemulator.core.time;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.concurrent.TimeUnit;

/** The offset of an account's clock ahead of real time, in milliseconds; it only grows. */
@Entity
@Table(name = "clock_offsets")
public class ClockOffset {

    /** Two hundred years: further ahead, the microseconds of ids and positions would overflow. */
    private static final long MOST_MILLIS = TimeUnit.DAYS.toMillis(73_050);

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

    public long targetMillis() {
        return targetMillis;
    }

    /** Whether a clock can be so, as one that comes from elsewhere may not. */
    public boolean isPossible() {
        return isPossible(aheadMillis) && isPossible(targetMillis) && targetMillis >= aheadMillis;
    }

    /** Whether anything can be ahead by this many milliseconds. */
    public static boolean isPossible(long ahead) {
        return ahead >= 0 && ahead < MOST_MILLIS;
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
