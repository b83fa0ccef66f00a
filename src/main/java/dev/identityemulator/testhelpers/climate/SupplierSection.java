package dev.identityemulator.testhelpers.climate;

import dev.identityemulator.api.params.Params;
import dev.identityemulator.core.seed.SeedEntry;
import dev.identityemulator.core.seed.SeedSection;
import dev.identityemulator.core.seed.SeededAccount;
import dev.identityemulator.stripe.climate.catalogue.CatalogueEditor;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Gives an account suppliers besides those that all begin with. */
@Component
@Order(400)
class SupplierSection implements SeedSection<Params.None, SupplierCreateParams> {

    private final CatalogueEditor editor;

    SupplierSection(CatalogueEditor editor) {
        this.editor = editor;
    }

    @Override
    public String name() {
        return "climate.suppliers";
    }

    @Override
    public Class<Params.None> fields() {
        return Params.None.class;
    }

    @Override
    public Class<SupplierCreateParams> params() {
        return SupplierCreateParams.class;
    }

    @Override
    public void apply(SeededAccount seeded, SeedEntry<Params.None, SupplierCreateParams> entry) {
        editor.addSupplier(seeded.account(), entry.params().supplier());
    }
}
