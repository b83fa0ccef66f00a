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
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** How far an order has come: its status, when what happened to it, and when it is to be delivered. */
@Embeddable
public record Progress(
        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR)
        OrderStatus status,

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

    static Progress of(OrderStatus status, int year, @Nullable Instant confirmed) {
        return new Progress(status, year, confirmed, null, null, null, null, null);
    }

    /** The progress after a transition that has no time of its own. */
    Progress after(OrderTransition transition) {
        return new Progress(
                transition.after(status),
                expectedDeliveryYear,
                confirmedAt,
                delayedAt,
                productSubstitutedAt,
                deliveredAt,
                canceledAt,
                cancellationReason);
    }

    Progress confirmed(Instant now) {
        var next = OrderTransition.CONFIRM.after(status);
        return new Progress(next, expectedDeliveryYear, now, delayedAt, productSubstitutedAt, null, null, null);
    }

    Progress delayed(int year, Instant now) {
        var next = OrderTransition.DELAY.after(status);
        return new Progress(next, year, confirmedAt, now, productSubstitutedAt, null, null, null);
    }

    Progress substituted(int year, Instant now) {
        var next = OrderTransition.SUBSTITUTE.after(status);
        return new Progress(next, year, confirmedAt, delayedAt, now, null, null, null);
    }

    Progress delivered(Instant now) {
        var next = OrderTransition.DELIVER.after(status);
        return new Progress(next, expectedDeliveryYear, confirmedAt, delayedAt, productSubstitutedAt, now, null, null);
    }

    Progress canceled(CancellationReason reason, Instant now) {
        var transition = reason == CancellationReason.EXPIRED ? OrderTransition.EXPIRE : OrderTransition.CANCEL;
        var next = transition.after(status);
        return new Progress(
                next, expectedDeliveryYear, confirmedAt, delayedAt, productSubstitutedAt, null, now, reason);
    }

    /** Whether the user may cancel, because of a change, with all that was paid as the refund. */
    boolean isOpenAfterAChange(Instant now) {
        return isWithin(delayedAt, now) || isWithin(productSubstitutedAt, now);
    }

    private static boolean isWithin(@Nullable Instant change, Instant now) {
        return change != null && !now.isAfter(change.plus(AFTER_A_CHANGE));
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
