package dev.identityemulator.core.seed;

import dev.identityemulator.api.account.AccountReset;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Applies the seed before the first request, and again where an account is reset; without the setting it builds nothing. */
@Component
@Lazy(false) // it applies the seed before the first request
class SeedAtStart implements SmartInitializingSingleton, AccountReset.Beginning {

    private final SeedSettings settings;
    private final ObjectProvider<Seeds> seeds;

    SeedAtStart(SeedSettings settings, ObjectProvider<Seeds> seeds) {
        this.settings = settings;
        this.seeds = seeds;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (isSet()) {
            seeds.getObject().applyAll(settings.seed());
        }
    }

    @Override
    public void begin(String account) {
        if (isSet()) {
            seeds.getObject().applyAnew(account);
        }
    }

    private boolean isSet() {
        return !settings.seed().isEmpty();
    }
}
