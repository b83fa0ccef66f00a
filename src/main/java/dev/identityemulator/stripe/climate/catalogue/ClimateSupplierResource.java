package dev.identityemulator.stripe.climate.catalogue;

import dev.identityemulator.api.resource.ApiResource;
import java.util.List;

/**
 * A supplier as Stripe prints it, also within products and deliveries.
 *
 * @see <a href="https://docs.stripe.com/api/climate/supplier/object">Stripe: The Climate supplier object</a>
 */
public record ClimateSupplierResource(
        String id,
        String object,
        String infoUrl,
        boolean livemode,
        List<Location> locations,
        String name,
        RemovalPathway removalPathway)
        implements ApiResource {

    /** A supplier of this description. */
    public ClimateSupplierResource(
            String id, String infoUrl, List<Location> locations, String name, RemovalPathway removalPathway) {
        this(id, "climate.supplier", infoUrl, false, locations, name, removalPathway);
    }
}
