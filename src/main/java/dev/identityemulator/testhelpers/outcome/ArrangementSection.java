package dev.identityemulator.testhelpers.outcome;

import dev.identityemulator.api.params.Params;
import dev.identityemulator.core.seed.SeedEntry;
import dev.identityemulator.core.seed.SeedSection;
import dev.identityemulator.core.seed.SeededAccount;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Gives an account arranged outcomes. */
@Component
@Order(500)
class ArrangementSection implements SeedSection<Params.None, ArrangementCreateParams> {

    private final ArrangementService arrangements;

    ArrangementSection(ArrangementService arrangements) {
        this.arrangements = arrangements;
    }

    @Override
    public String name() {
        return "outcomes";
    }

    @Override
    public Class<Params.None> fields() {
        return Params.None.class;
    }

    @Override
    public Class<ArrangementCreateParams> params() {
        return ArrangementCreateParams.class;
    }

    @Override
    public void apply(SeededAccount seeded, SeedEntry<Params.None, ArrangementCreateParams> entry) {
        arrangements.create(seeded.account(), entry.params());
    }
}
