package dev.identityemulator.stripe.crypto.session;

import dev.identityemulator.api.resource.column.JsonColumn;
import dev.identityemulator.stripe.crypto.details.KycDetails;
import dev.identityemulator.stripe.crypto.details.TransactionDetails;
import jakarta.persistence.Converter;
import java.util.List;
import org.hibernate.annotations.Immutable;
import tools.jackson.core.type.TypeReference;

/** The converters of a session's structured values to JSON text. */
final class OnrampColumns {

    private OnrampColumns() {}

    @Converter
    @Immutable
    static final class OfDetails extends JsonColumn<TransactionDetails> {

        OfDetails() {
            super(new TypeReference<>() {});
        }
    }

    @Converter
    @Immutable
    static final class OfKyc extends JsonColumn<KycDetails> {

        OfKyc() {
            super(new TypeReference<>() {});
        }
    }

    @Converter
    @Immutable
    static final class OfPlan extends JsonColumn<OnrampPlan> {

        OfPlan() {
            super(new TypeReference<>() {});
        }
    }

    @Converter
    @Immutable
    static final class OfHistory extends JsonColumn<List<OnrampMoment>> {

        OfHistory() {
            super(new TypeReference<>() {});
        }
    }
}
