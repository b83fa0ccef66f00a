package dev.identityemulator.session;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** Whom a session is about in other parts of Stripe; any ids are taken as they are. */
@Embeddable
record Related(
        @Column(name = "related_customer") @Nullable String customer,
        @Column(name = "related_customer_account") @Nullable String customerAccount,

        @Convert(converter = JsonColumn.OfRelatedPerson.class) @Column(name = "related_person") @Nullable
        RelatedPerson person) {

    /** Nobody. */
    static final Related NOBODY = new Related(null, null, null);
}
