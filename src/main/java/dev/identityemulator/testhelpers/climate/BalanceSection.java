package dev.identityemulator.testhelpers.climate;

import dev.identityemulator.api.params.Params;
import dev.identityemulator.core.seed.SeedEntry;
import dev.identityemulator.core.seed.SeedSection;
import dev.identityemulator.core.seed.SeededAccount;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Sets what an account buys with. */
@Component
@Order(420)
class BalanceSection implements SeedSection<Params.None, AccountParams> {

    private final AccountControl account;

    BalanceSection(AccountControl account) {
        this.account = account;
    }

    @Override
    public String name() {
        return "climate.account";
    }

    @Override
    public boolean isList() {
        return false;
    }

    @Override
    public Class<Params.None> fields() {
        return Params.None.class;
    }

    @Override
    public Class<AccountParams> params() {
        return AccountParams.class;
    }

    @Override
    public void apply(SeededAccount seeded, SeedEntry<Params.None, AccountParams> entry) {
        account.change(seeded.account(), entry.params());
    }
}
