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

    private static final RequestColumns.OfRelatedPerson PERSON = new RequestColumns.OfRelatedPerson();

    /** Nobody. */
    public static final RelatedParties NOBODY = new RelatedParties(null, null, null);

    /** The parties in these columns, the person as JSON text. */
    public static RelatedParties stored(
            @Nullable String customer, @Nullable String customerAccount, @Nullable String person) {
        return new RelatedParties(customer, customerAccount, PERSON.convertToEntityAttribute(person));
    }
}
