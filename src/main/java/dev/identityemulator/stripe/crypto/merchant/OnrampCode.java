package dev.identityemulator.stripe.crypto.merchant;

import dev.identityemulator.api.error.ApiException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The codes of errors that only the onramp has. The codes are Stripe's; of the sentences only that of what is switched off, and that
 * of a customer who cannot be served.
 *
 * @see <a href="https://docs.stripe.com/crypto/onramp/api-reference">Stripe: Onramp error codes</a>
 */
public enum OnrampCode {
    DISABLED(
            null,
            "The v1/crypto/onramp_sessions endpoint has been disabled temporarily. Stripe will get in contact with you about"
                    + " details of the outage."),
    MERCHANT_NOT_PROPERLY_SETUP(null, "Your account needs a name and a site before it can use the crypto onramp."),
    UNSUPPORTABLE_CUSTOMER(
            "customer_ip_address",
            "Based on the information provided about the customer, we\u2019re currently unable to support them."),
    UNSUPPORTED_COUNTRY("customer_ip_address", "The onramp is not available where this customer is."),
    INVALID_SOURCE_DESTINATION_PAIR(
            "source_amount", "You may only specify one of these parameters: source_amount, destination_amount."),
    INCOMPLETE_DESTINATION_CURRENCY_AND_NETWORK_PAIR(
            "destination_currency", "destination_currency and destination_network must be given together."),
    INVALID_DESTINATION_CURRENCY_AND_NETWORK_PAIR(
            "destination_currency", "This destination_currency cannot be bought on this destination_network."),
    MISSING_SOURCE_CURRENCY("source_currency", "source_amount needs a source_currency."),
    INVALID_SOURCE_AMOUNT("source_amount", "source_amount must be positive, with at most two decimals."),
    MISSING_DESTINATION_CURRENCY("destination_currency", "destination_amount needs a destination_currency."),
    INVALID_DESTINATION_AMOUNT(
            "destination_amount",
            "destination_amount must be positive, with at most as many decimals as its currency has."),
    INVALID_DESTINATION_CURRENCIES_AND_NETWORKS(
            "destination_currencies",
            "None of the destination_currencies can be bought on any of the destination_networks."),
    CONFLICTING_DESTINATION_CURRENCY(
            "destination_currency", "destination_currency must be one of the destination_currencies."),
    CONFLICTING_DESTINATION_NETWORK(
            "destination_network", "destination_network must be one of the destination_networks."),
    WALLET_ADDRESSES_NOT_ALL_NETWORKS_SUPPORTED(
            "wallet_addresses", "There is a wallet address for a network that is not one of the destination_networks."),
    NO_WALLET_ADDRESS_TO_LOCK("lock_wallet_address", "There is no wallet address that could be locked."),
    WALLET_ADDRESS_INVALID("wallet_addresses", "A wallet address does not have the form of its network."),
    QUOTE_INVALID_DESTINATION_CURRENCIES_AND_NETWORKS(
            "destination_currencies",
            "None of the destination_currencies can be bought on any of the destination_networks."),
    QUOTE_TOO_MANY_DESTINATION_CURRENCIES_AND_NETWORKS(
            "destination_amount", "destination_amount needs exactly one destination currency and network.");

    private final @Nullable String param;
    private final String sentence;

    OnrampCode(@Nullable String param, String sentence) {
        this.param = param;
        this.sentence = sentence;
    }

    /** The error with this code. */
    public ApiException error() {
        return begun(param).build();
    }

    /** The same about a parameter that has another name than usual. */
    public ApiException error(String name) {
        return begun(name).build();
    }

    /** The same with a helpful sentence. */
    public ApiException withHint(String hint) {
        return begun(param).hint(hint).build();
    }

    ApiException.Builder begun(@Nullable String name) {
        var error = ApiException.status(400, sentence)
                .code("crypto_onramp_" + name().toLowerCase(Locale.ROOT))
                .beforeWork();
        return name == null ? error : error.param(name);
    }
}
