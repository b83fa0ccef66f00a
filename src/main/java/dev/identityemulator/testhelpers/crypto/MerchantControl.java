package dev.identityemulator.testhelpers.crypto;

import dev.identityemulator.core.time.AccountClock;
import dev.identityemulator.stripe.crypto.merchant.Merchants;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads and changes whether an account may use the onramp. */
@Service
class MerchantControl {

    private final Merchants merchants;
    private final AccountClock clock;

    MerchantControl(Merchants merchants, AccountClock clock) {
        this.merchants = merchants;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public MerchantResource show(String account) {
        return MerchantResource.of(merchants.find(account));
    }

    @Transactional
    public MerchantResource change(String account, MerchantParams params) {
        merchants.set(account, params.over(merchants.find(account)), clock.now(account));
        return show(account);
    }
}
