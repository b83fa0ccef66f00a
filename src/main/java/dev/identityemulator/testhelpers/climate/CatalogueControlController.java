package dev.identityemulator.testhelpers.climate;

import dev.identityemulator.api.account.Caller;
import dev.identityemulator.api.error.ApiErrors;
import dev.identityemulator.api.web.ApiController;
import dev.identityemulator.stripe.climate.catalogue.Catalogue;
import dev.identityemulator.stripe.climate.catalogue.CatalogueEditor;
import dev.identityemulator.stripe.climate.catalogue.ClimateProductResource;
import dev.identityemulator.stripe.climate.catalogue.ClimateSupplier;
import dev.identityemulator.stripe.climate.catalogue.ClimateSupplierResource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Lets a test change the catalogue, which nobody but Stripe can. */
@ApiController
@Lazy
class CatalogueControlController {

    private static final String PATH = "/v1/test_helpers/climate";

    private final Catalogue catalogue;
    private final CatalogueEditor editor;

    CatalogueControlController(Catalogue catalogue, CatalogueEditor editor) {
        this.catalogue = catalogue;
        this.editor = editor;
    }

    @PostMapping(PATH + "/products")
    ClimateProductResource addProduct(Caller caller, ProductCreateParams params) {
        var id = CatalogueIds.orNew(CatalogueIds.PRODUCT, params.id());
        var suppliers = suppliers(caller.account(), params.suppliers());
        var terms = params.described().terms(id, suppliers);
        return ClimateProductResource.of(editor.addProduct(caller.account(), id, terms));
    }

    @PostMapping(PATH + "/products/{product}")
    ClimateProductResource changeProduct(Caller caller, @PathVariable String product, ProductParams params) {
        var suppliers = suppliers(caller.account(), params.suppliers());
        return ClimateProductResource.of(
                editor.changeProduct(caller.account(), product, terms -> params.over(terms, suppliers)));
    }

    @PostMapping(PATH + "/suppliers")
    ClimateSupplierResource addSupplier(Caller caller, SupplierCreateParams params) {
        return editor.addSupplier(caller.account(), params.supplier()).resource();
    }

    /** The suppliers with these ids; all of them if none is named. */
    private List<ClimateSupplierResource> suppliers(String account, @Nullable List<String> ids) {
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
