package dev.identityemulator.stripe.climate.catalogue;

import dev.identityemulator.api.account.Caller;
import dev.identityemulator.api.list.ResourceList;
import dev.identityemulator.api.web.ApiController;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The API of products and suppliers, which can be read only.
 *
 * @see <a href="https://docs.stripe.com/api/climate/product">Stripe: Climate products</a>
 */
@ApiController
class CatalogueController {

    private static final String PRODUCTS = "/v1/climate/products";
    private static final String SUPPLIERS = "/v1/climate/suppliers";

    private final Catalogue catalogue;

    CatalogueController(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GetMapping(PRODUCTS + "/{product}")
    ClimateProductResource product(Caller caller, @PathVariable String product) {
        return ClimateProductResource.of(catalogue.product(caller.account(), product));
    }

    @GetMapping(PRODUCTS)
    ResourceList<ClimateProductResource> products(Caller caller, CatalogueListParams params) {
        return ResourceList.of(catalogue.products(caller.account(), params), PRODUCTS, ClimateProductResource::of);
    }

    @GetMapping(SUPPLIERS + "/{supplier}")
    ClimateSupplierResource supplier(Caller caller, @PathVariable String supplier) {
        return catalogue.supplier(caller.account(), supplier).resource();
    }

    @GetMapping(SUPPLIERS)
    ResourceList<ClimateSupplierResource> suppliers(Caller caller, CatalogueListParams params) {
        return ResourceList.of(catalogue.suppliers(caller.account(), params), SUPPLIERS, ClimateSupplier::resource);
    }
}
