package dev.identityemulator.testhelpers.crypto;

import dev.identityemulator.api.resource.ApiResource;
import dev.identityemulator.stripe.crypto.merchant.Merchant;
import java.util.List;

/** Whether an account may use the onramp. */
record MerchantResource(String object, List<String> blockedIps, boolean enabled, boolean merchantSetUp)
        implements ApiResource {

    static MerchantResource of(Merchant merchant) {
        return new MerchantResource(
                "test_helpers.crypto_account", merchant.blockedIps(), merchant.enabled(), merchant.setUp());
    }
}
