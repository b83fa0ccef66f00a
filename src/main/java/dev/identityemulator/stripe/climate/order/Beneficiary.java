package dev.identityemulator.stripe.climate.order;

import dev.identityemulator.api.error.ParamErrors;
import dev.identityemulator.api.params.FieldUpdate;
import dev.identityemulator.api.resource.Personal;
import org.jspecify.annotations.Nullable;

/** For whom an order removes carbon, as it is written on the certificate. */
public record Beneficiary(@Personal String publicName) {

    /** The beneficiary of a new order. */
    public record Param(@Personal @Nullable String publicName) {

        void check() {
            if (publicName == null) {
                throw ParamErrors.missing("beneficiary[public_name]");
            }
        }
    }

    /** The change of the beneficiary: an empty name stands for the account's own. */
    public record Change(@Personal FieldUpdate<String> publicName) {}
}
