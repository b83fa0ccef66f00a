package dev.identityemulator.stripe.crypto.merchant;

import dev.identityemulator.api.error.ApiException;
import dev.identityemulator.api.error.ErrorType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whether an account may open the onramp for a customer. */
public final class Access {

    private static final String HELPER = "The test helper of the crypto account says so.";

    private Access() {}

    /**
     * Checks that the account may use the onramp, and then where the customer is.
     *
     * @throws ApiException if one of them is not served
     */
    public static void check(Merchant merchant, @Nullable String customerIp) {
        if (!merchant.enabled()) {
            throw disabled(merchant.updated());
        }
        if (!merchant.setUp()) {
            throw OnrampCode.MERCHANT_NOT_PROPERLY_SETUP.withHint(HELPER);
        }
        if (customerIp != null) {
            checkCustomer(merchant, customerIp);
        }
    }

    private static ApiException disabled(@Nullable Instant since) {
        var error = OnrampCode.DISABLED.begun(null).type(ErrorType.API_ERROR).hint(HELPER);
        return since == null
                ? error.build()
                : error.member("updated", since.getEpochSecond()).build();
    }

    private static void checkCustomer(Merchant merchant, String address) {
        if (!IpAddress.isValid(address)) {
            throw ApiException.status(400, "Invalid IP address.")
                    .code("customer_ip_address")
                    .param("customer_ip_address")
                    .beforeWork()
                    .build();
        }
        if (IpAddress.isBlocked(address, merchant)) {
            throw OnrampCode.UNSUPPORTABLE_CUSTOMER.error();
        }
        if (IpAddress.isOfUnsupportedCountry(address)) {
            throw OnrampCode.UNSUPPORTED_COUNTRY.error();
        }
    }
}
