package dev.identityemulator.stripe.identity.request;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** The objects in other parts of Stripe that a session is about. Ids are stored as given. */
@Embeddable
public record RelatedParties(
        @Column(name = "related_customer") @Nullable String customer,
        @Column(name = "related_customer_account") @Nullable String customerAccount,

        @Convert(converter = RequestColumns.OfRelatedPerson.class) @Column(name = "related_person") @Nullable
        RelatedPerson person) {

    /** Nobody. */
    public static final RelatedParties NOBODY = new RelatedParties(null, null, null);
}
