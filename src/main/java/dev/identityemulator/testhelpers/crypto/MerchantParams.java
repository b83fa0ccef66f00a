package dev.identityemulator.testhelpers.crypto;

import dev.identityemulator.api.error.ApiException;
import dev.identityemulator.api.error.ParamErrors;
import dev.identityemulator.api.params.FieldUpdate;
import dev.identityemulator.api.params.Params;
import dev.identityemulator.stripe.crypto.merchant.IpAddress;
import dev.identityemulator.stripe.crypto.merchant.Merchant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The changes of whether an account may use the onramp; what is absent stays.
 *
 * @param blockedIps the addresses of customers who cannot be served; empty for none
 */
record MerchantParams(
        FieldUpdate<List<String>> blockedIps,
        @Nullable Boolean enabled,
        @Nullable Boolean merchantSetUp) implements Params {

    private static final int MOST = 100;

    @Override
    public void check() {
        var addresses = blockedIps.given();
        if (addresses != null && addresses.size() > MOST) {
            throw ParamErrors.tooManyItems("blocked_ips", MOST);
        }
        for (int i = 0; addresses != null && i < addresses.size(); i++) {
            if (!IpAddress.isValid(addresses.get(i))) {
                throw ApiException.status(400, "Invalid IP address.")
                        .param("blocked_ips[" + i + "]")
                        .beforeWork()
                        .build();
            }
        }
    }

    Merchant over(Merchant before) {
        var addresses = blockedIps instanceof FieldUpdate.Clear ? List.<String>of() : blockedIps.given();
        return new Merchant(
                enabled == null ? before.enabled() : enabled,
                merchantSetUp == null ? before.setUp() : merchantSetUp,
                addresses == null ? before.blockedIps() : addresses,
                before.updated());
    }
}
