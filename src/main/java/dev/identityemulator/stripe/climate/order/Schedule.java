package dev.identityemulator.stripe.climate.order;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** When the things happened that happen to an order, and when it is to be delivered. */
@Embeddable
public record Schedule(
        @Column(name = "expected_delivery_year") int expectedDeliveryYear,
        @Column(name = "confirmed_at") @Nullable Instant confirmedAt,
        @Column(name = "delayed_at") @Nullable Instant delayedAt,
        @Column(name = "product_substituted_at") @Nullable Instant productSubstitutedAt,
        @Column(name = "delivered_at") @Nullable Instant deliveredAt,
        @Column(name = "canceled_at") @Nullable Instant canceledAt,
        @Column(name = "cancellation_reason") @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) @Nullable
                CancellationReason cancellationReason) {

    private static final Duration FREE_CANCELLATION = Duration.ofHours(24);
    private static final Duration AFTER_A_CHANGE = Duration.ofDays(30);
    private static final Duration FROM_STOCK = Duration.ofDays(30);
    private static final int LAST_DAY = 31;

    static Schedule of(int year, @Nullable Instant confirmed) {
        return new Schedule(year, confirmed, null, null, null, null, null);
    }

    Schedule confirmed(Instant now) {
        return new Schedule(expectedDeliveryYear, now, delayedAt, productSubstitutedAt, deliveredAt, canceledAt, cancellationReason);
    }

    Schedule delayed(int year, Instant now) {
        return new Schedule(year, confirmedAt, now, productSubstitutedAt, deliveredAt, canceledAt, cancellationReason);
    }

    Schedule substituted(int year, Instant now) {
        return new Schedule(year, confirmedAt, delayedAt, now, deliveredAt, canceledAt, cancellationReason);
    }

    Schedule delivered(Instant now) {
        return new Schedule(expectedDeliveryYear, confirmedAt, delayedAt, productSubstitutedAt, now, canceledAt, cancellationReason);
    }

    Schedule canceled(CancellationReason reason, Instant now) {
        return new Schedule(expectedDeliveryYear, confirmedAt, delayedAt, productSubstitutedAt, deliveredAt, now, reason);
    }

    /** Whether the user may cancel, because of a change, with all that was paid as the refund. */
    boolean isOpenAfterAChange(Instant now) {
        return Stream.of(delayedAt, productSubstitutedAt)
                .anyMatch(change -> change != null && !now.isAfter(change.plus(AFTER_A_CHANGE)));
    }

    /** Whether the user may cancel an order that was created then. */
    public boolean isOpen(Instant created, Instant now) {
        return !now.isAfter(created.plus(FREE_CANCELLATION)) || isOpenAfterAChange(now);
    }

    /** When an order is delivered: from stock, 30 days after it was created; else at the end of its year. */
    Instant due(Instant created) {
        return expectedDeliveryYear < year(created)
                ? created.plus(FROM_STOCK)
                : LocalDate.of(expectedDeliveryYear, Month.DECEMBER, LAST_DAY)
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant();
    }

    static int year(Instant instant) {
        return instant.atZone(ZoneOffset.UTC).getYear();
    }
}
