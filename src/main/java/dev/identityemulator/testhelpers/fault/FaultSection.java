package dev.identityemulator.testhelpers.fault;

import dev.identityemulator.api.params.Params;
import dev.identityemulator.core.seed.SeedEntry;
import dev.identityemulator.core.seed.SeedSection;
import dev.identityemulator.core.seed.SeededAccount;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Gives an account faults. */
@Component
@Order(600)
class FaultSection implements SeedSection<Params.None, FaultParams> {

    private final FaultService faults;

    FaultSection(FaultService faults) {
        this.faults = faults;
    }

    @Override
    public String name() {
        return "faults";
    }

    @Override
    public Class<Params.None> fields() {
        return Params.None.class;
    }

    @Override
    public Class<FaultParams> params() {
        return FaultParams.class;
    }

    @Override
    public void apply(SeededAccount seeded, SeedEntry<Params.None, FaultParams> entry) {
        faults.create(seeded.account(), entry.params());
    }
}
