package dev.identityemulator.testhelpers.climate;

import dev.identityemulator.api.error.ApiErrors;
import dev.identityemulator.stripe.climate.catalogue.Catalogue;
import dev.identityemulator.stripe.climate.catalogue.ClimateSupplier;
import dev.identityemulator.stripe.climate.catalogue.ClimateSupplierResource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The suppliers that the parameters of a product name. */
@Component
class NamedSuppliers {

    private final Catalogue catalogue;

    NamedSuppliers(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * The suppliers with these ids; all of them if none is named.
     *
     * @throws dev.identityemulator.api.error.ApiException if the account does not have one of them
     */
    List<ClimateSupplierResource> of(String account, @Nullable List<String> ids) {
        if (ids == null) {
            return catalogue.suppliers(account).stream()
                    .map(ClimateSupplier::resource)
                    .toList();
        }
        var suppliers = new ArrayList<ClimateSupplierResource>();
        for (int i = 0; i < ids.size(); i++) {
            var param = "suppliers[" + i + "]";
            var id = ids.get(i);
            suppliers.add(catalogue
                    .findSupplier(account, id)
                    .map(ClimateSupplier::resource)
                    .orElseThrow(() -> ApiErrors.noSuchParam(ClimateSupplier.NOUN, id, param)));
        }
        return suppliers;
    }
}
