package dev.identityemulator.stripe.identity.submission;

import dev.identityemulator.api.error.ApiException;
import dev.identityemulator.api.error.ParamErrors;
import dev.identityemulator.api.params.value.CountryParam;
import dev.identityemulator.api.params.value.DateParam;
import dev.identityemulator.stripe.identity.check.DocumentType;
import dev.identityemulator.stripe.identity.session.Outcome;
import org.jspecify.annotations.Nullable;

/** The differences from the sample document, in the names of a report's {@code document}. */
public record DocumentParam(
        @Nullable DateParam expirationDate,
        @Nullable DateParam issuedDate,
        @Nullable String issuingCountry,
        @Nullable String number,
        @Nullable DocumentType type) {

    /**
     * The differences.
     *
     * @throws ApiException if a country or a date is invalid
     */
    public Outcome.DocumentDifference document() {
        CountryParam.check("document[issuing_country]", issuingCountry);
        var issued = DateParam.date("document[issued_date]", issuedDate);
        var expires = DateParam.date("document[expiration_date]", expirationDate);
        if (issued != null && expires != null && expires.isBefore(issued)) {
            throw ParamErrors.invalidDate("document[expiration_date]");
        }
        return new Outcome.DocumentDifference(type, number, issuingCountry, issued, expires);
    }
}
