package dev.identityemulator.core.seed;

import dev.identityemulator.core.accountstate.AccountState;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Keeps in mind that an account was given its seed, whichever state it is put back to. */
@Component
class SeedState implements AccountState {

    @Override
    public Set<String> tablesApart() {
        return Set.of("seeded_accounts");
    }
}
