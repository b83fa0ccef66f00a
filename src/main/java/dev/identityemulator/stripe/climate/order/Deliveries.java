package dev.identityemulator.stripe.climate.order;

import dev.identityemulator.api.resource.StoredJson;
import jakarta.persistence.AttributeConverter;
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
    static final class MadeColumn implements AttributeConverter<List<DeliveryDetail>, String> {

        private static final TypeReference<List<DeliveryDetail>> TYPE = new TypeReference<>() {};

        @Override
        public @Nullable String convertToDatabaseColumn(List<DeliveryDetail> value) {
            return value.isEmpty() ? "[]" : StoredJson.write(value);
        }

        @Override
        public List<DeliveryDetail> convertToEntityAttribute(String json) {
            return json.equals("[]") ? List.of() : StoredJson.read(json, TYPE);
        }
    }

    @Converter
    @Immutable
    static final class AwaitedColumn implements AttributeConverter<List<AwaitedDelivery>, String> {

        private static final TypeReference<List<AwaitedDelivery>> TYPE = new TypeReference<>() {};

        @Override
        public @Nullable String convertToDatabaseColumn(List<AwaitedDelivery> value) {
            return value.isEmpty() ? "[]" : StoredJson.write(value);
        }

        @Override
        public List<AwaitedDelivery> convertToEntityAttribute(String json) {
            return json.equals("[]") ? List.of() : StoredJson.read(json, TYPE);
        }
    }
}
