package dev.identityemulator.testhelpers.climate;

import dev.identityemulator.api.account.Caller;
import dev.identityemulator.api.web.ApiController;
import dev.identityemulator.stripe.climate.catalogue.CatalogueEditor;
import dev.identityemulator.stripe.climate.catalogue.ClimateProductResource;
import dev.identityemulator.stripe.climate.catalogue.ClimateSupplierResource;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Lets a test change the catalogue, which nobody but Stripe can. */
@ApiController
class CatalogueControlController {

    private static final String PATH = "/v1/test_helpers/climate";

    private final NamedSuppliers suppliers;
    private final CatalogueEditor editor;

    CatalogueControlController(NamedSuppliers suppliers, CatalogueEditor editor) {
        this.suppliers = suppliers;
        this.editor = editor;
    }

    @PostMapping(PATH + "/products")
    ClimateProductResource addProduct(Caller caller, ProductCreateParams params) {
        var id = CatalogueIds.orNew(CatalogueIds.PRODUCT, params.id());
        var named = suppliers.of(caller.account(), params.suppliers());
        var terms = params.described().terms(id, named);
        return ClimateProductResource.of(editor.addProduct(caller.account(), id, terms));
    }

    @PostMapping(PATH + "/products/{product}")
    ClimateProductResource changeProduct(Caller caller, @PathVariable String product, ProductParams params) {
        var named = suppliers.of(caller.account(), params.suppliers());
        return ClimateProductResource.of(
                editor.changeProduct(caller.account(), product, terms -> params.over(terms, named)));
    }

    @PostMapping(PATH + "/suppliers")
    ClimateSupplierResource addSupplier(Caller caller, SupplierCreateParams params) {
        return editor.addSupplier(caller.account(), params.supplier()).resource();
    }
}
