package dev.identityemulator.stripe.climate.catalogue;

import dev.identityemulator.api.resource.ApiResource;
import dev.identityemulator.api.resource.ResourceLookup;
import java.util.Collection;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds the product that an order's {@code product} expands to. */
@Component
class ClimateProductLookup implements ResourceLookup {

    private final ObjectProvider<Catalogue> catalogue;

    ClimateProductLookup(ObjectProvider<Catalogue> catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public String prefix() {
        return ClimateProduct.PREFIX + "_";
    }

    @Override
    public List<? extends ApiResource> findAll(String account, Collection<String> ids, String baseUrl) {
        return catalogue.getObject().findProducts(account, ids).stream()
                .map(ClimateProductResource::of)
                .toList();
    }
}
