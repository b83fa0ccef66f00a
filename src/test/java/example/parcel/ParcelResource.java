package example.parcel;

import dev.identityemulator.api.resource.ApiResource;
import dev.identityemulator.api.resource.Expandable;
import dev.identityemulator.api.resource.Personal;
import dev.identityemulator.api.resource.Secret;

/** A parcel as a response shows it. */
record ParcelResource(
        String id,
        String object,
        @Personal String beneficiary,
        @Expandable(Expandable.Kind.SENSITIVE) String taxNumber,
        @Secret String downloadUrl)
        implements ApiResource {}
