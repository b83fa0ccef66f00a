package example.parcel;

import dev.identityemulator.api.params.FieldUpdate;
import dev.identityemulator.api.params.MetadataParam;
import dev.identityemulator.api.params.Params;
import dev.identityemulator.api.resource.Personal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parameters of a new parcel. */
record ParcelCreateParams(
        @Personal @Nullable String beneficiary,
        @Nullable Delivery delivery,
        @Nullable List<Item> items,
        @Nullable MetadataParam metadata,
        FieldUpdate<String> note)
        implements Params {

    record Delivery(
            @Personal @Nullable String address, @Nullable String method) {}

    record Item(
            @Personal @Nullable String engraving, @Nullable Long pieces) {}
}
