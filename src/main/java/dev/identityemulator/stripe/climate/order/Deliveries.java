package dev.identityemulator.stripe.climate.order;

import dev.identityemulator.api.resource.column.JsonColumn;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/**
 * The deliveries of an order.
 *
 * @param made those that came
 * @param awaited those that were ordered and have not come yet, in their order
 */
@Embeddable
record Deliveries(
        @Convert(converter = MadeColumn.class) @Column(name = "deliveries")
        List<DeliveryDetail> made,

        @Convert(converter = AwaitedColumn.class) List<AwaitedDelivery> awaited) {

    static final Deliveries NONE = new Deliveries(List.of(), List.of());

    Deliveries with(DeliveryDetail delivery) {
        return new Deliveries(Stream.concat(made.stream(), Stream.of(delivery)).toList(), awaited);
    }

    Deliveries awaiting(AwaitedDelivery delivery) {
        return new Deliveries(
                made, Stream.concat(awaited.stream(), Stream.of(delivery)).toList());
    }

    /** The delivery that has come by now; null if none has. */
    @Nullable
    AwaitedDelivery arrived(Instant now) {
        return awaited.isEmpty() || now.isBefore(awaited.get(0).due()) ? null : awaited.get(0);
    }

    Deliveries withoutFirst() {
        return new Deliveries(made, awaited.stream().skip(1).toList());
    }

    Deliveries withoutAwaited() {
        return new Deliveries(made, List.of());
    }

    /** Of these tons those that are not delivered. */
    BigDecimal undelivered(BigDecimal ordered) {
        return made.stream().map(DeliveryDetail::tons).reduce(ordered, BigDecimal::subtract);
    }

    /** Of these tons those that are neither delivered nor on their way. */
    BigDecimal unplanned(BigDecimal ordered) {
        return awaited.stream()
                .map(AwaitedDelivery::tons)
                .reduce(undelivered(ordered), (left, tons) -> tons == null ? BigDecimal.ZERO : left.subtract(tons));
    }

    @Converter
    @Immutable
    static final class MadeColumn extends JsonColumn<List<DeliveryDetail>> {

        MadeColumn() {
            super(new TypeReference<>() {}, List.of());
        }
    }

    @Converter
    @Immutable
    static final class AwaitedColumn extends JsonColumn<List<AwaitedDelivery>> {

        AwaitedColumn() {
            super(new TypeReference<>() {}, List.of());
        }
    }
}
