package dev.identityemulator.testhelpers.outcome;

import dev.identityemulator.api.error.ParamErrors;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * When what is arranged is played, and for how many sessions.
 *
 * @param times for how many at most; 0 means all
 * @param served for how many it was
 * @param more whether it may be for further ones
 */
@Embeddable
public record Repetition(
        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR)
        Trigger moment,

        @Column(name = "simulate_delay") boolean simulateDelay,
        long times,
        long served,
        @Column(name = "has_more") boolean more) {

    private static final long ALL = 0;

    /**
     * What these parameters order: absent, they mean when the page is opened, at once, and one session.
     *
     * @throws dev.identityemulator.api.error.ApiException if {@code times} is negative
     */
    public static Repetition of(@Nullable Trigger when, @Nullable Boolean simulateDelay, @Nullable Long times) {
        if (times != null && times < 0) {
            throw ParamErrors.tooSmall("times", times, 0);
        }
        return new Repetition(
                when == null ? Trigger.OPEN : when,
                Boolean.TRUE.equals(simulateDelay),
                times == null ? 1 : times,
                0,
                true);
    }

    /** The same after one more session. */
    public Repetition afterOne() {
        long now = served + 1;
        return new Repetition(moment, simulateDelay, times, now, times == ALL || now < times);
    }
}
