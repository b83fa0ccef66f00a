package dev.identityemulator.stripe.identity.check;

import java.time.LocalDate;

/** The user's document. */
public record IdentityDocument(
        DocumentType type, String number, String issuingCountry, LocalDate issuedDate, LocalDate expirationDate) {

    private static final LocalDate ISSUED = LocalDate.of(2020, 12, 1);
    private static final int YEARS_VALID = 10;

    /** The document of Stripe's published examples, renewed until it is valid on this day. */
    public static IdentityDocument sample(DocumentType type, LocalDate today) {
        var issued = ISSUED;
        while (!issued.plusYears(YEARS_VALID).isAfter(today)) {
            issued = issued.plusYears(YEARS_VALID);
        }
        return new IdentityDocument(type, "D1234567", "US", issued, issued.plusYears(YEARS_VALID));
    }

    /** Whether its expiration date is before today. */
    public boolean isExpired(LocalDate today) {
        return expirationDate.isBefore(today);
    }
}
