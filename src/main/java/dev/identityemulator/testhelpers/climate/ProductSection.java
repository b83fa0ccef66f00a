package dev.identityemulator.testhelpers.climate;

import dev.identityemulator.api.params.Params;
import dev.identityemulator.core.seed.SeedEntry;
import dev.identityemulator.core.seed.SeedSection;
import dev.identityemulator.core.seed.SeededAccount;
import dev.identityemulator.stripe.climate.catalogue.CatalogueEditor;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Gives an account products besides those that all begin with, after their suppliers. */
@Component
@Order(410)
class ProductSection implements SeedSection<Params.None, ProductCreateParams> {

    private final CatalogueEditor editor;
    private final NamedSuppliers suppliers;

    ProductSection(CatalogueEditor editor, NamedSuppliers suppliers) {
        this.editor = editor;
        this.suppliers = suppliers;
    }

    @Override
    public String name() {
        return "climate.products";
    }

    @Override
    public Class<Params.None> fields() {
        return Params.None.class;
    }

    @Override
    public Class<ProductCreateParams> params() {
        return ProductCreateParams.class;
    }

    @Override
    public void apply(SeededAccount seeded, SeedEntry<Params.None, ProductCreateParams> entry) {
        var params = entry.params();
        var id = CatalogueIds.orNew(CatalogueIds.PRODUCT, params.id());
        var named = suppliers.of(seeded.account(), params.suppliers());
        editor.addProduct(seeded, id, params.described().terms(id, named));
    }
}
