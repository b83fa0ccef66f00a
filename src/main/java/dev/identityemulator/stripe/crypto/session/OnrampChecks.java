package dev.identityemulator.stripe.crypto.session;

import dev.identityemulator.stripe.crypto.asset.Fiat;
import dev.identityemulator.stripe.crypto.asset.Pair;
import dev.identityemulator.stripe.crypto.merchant.OnrampCode;

/**
 * What the parameters of a new session must fulfil together; the first that is wrong is reported.
 *
 * @see <a href="https://docs.stripe.com/crypto/onramp/api-reference">Stripe: Onramp error codes</a>
 */
final class OnrampChecks {

    private final OnrampCreateParams params;

    private OnrampChecks(OnrampCreateParams params) {
        this.params = params;
    }

    /**
     * Checks the parameters.
     *
     * @throws dev.identityemulator.api.error.ApiException if they contradict each other
     */
    static void check(OnrampCreateParams params) {
        var checks = new OnrampChecks(params);
        reject(
                params.sourceAmount() != null && params.destinationAmount() != null,
                OnrampCode.INVALID_SOURCE_DESTINATION_PAIR);
        checks.checkPair();
        checks.checkSource();
        checks.checkDestination();
        checks.checkChoices();
        checks.checkWallets();
    }

    private void checkPair() {
        var currency = params.destinationCurrency();
        var network = params.destinationNetwork();
        reject((currency == null) != (network == null), OnrampCode.INCOMPLETE_DESTINATION_CURRENCY_AND_NETWORK_PAIR);
        if (currency != null && network != null) {
            reject(!new Pair(currency, network).isOffered(), OnrampCode.INVALID_DESTINATION_CURRENCY_AND_NETWORK_PAIR);
        }
    }

    private void checkSource() {
        var amount = params.sourceAmount();
        if (amount != null) {
            reject(params.sourceCurrency() == null, OnrampCode.MISSING_SOURCE_CURRENCY);
            reject(!Fiat.canBe(amount), OnrampCode.INVALID_SOURCE_AMOUNT);
        }
    }

    private void checkDestination() {
        var amount = params.destinationAmount();
        var currency = params.destinationCurrency();
        if (amount != null) {
            reject(currency == null, OnrampCode.MISSING_DESTINATION_CURRENCY);
            reject(currency != null && !currency.canBe(amount), OnrampCode.INVALID_DESTINATION_AMOUNT);
        }
    }

    private void checkChoices() {
        reject(
                Pair.of(params.networks(), params.currencies()).isEmpty(),
                OnrampCode.INVALID_DESTINATION_CURRENCIES_AND_NETWORKS);
        var currency = params.destinationCurrency();
        reject(
                currency != null
                        && params.destinationCurrencies() != null
                        && !params.currencies().contains(currency),
                OnrampCode.CONFLICTING_DESTINATION_CURRENCY);
        var network = params.destinationNetwork();
        reject(
                network != null
                        && params.destinationNetworks() != null
                        && !params.networks().contains(network),
                OnrampCode.CONFLICTING_DESTINATION_NETWORK);
    }

    private void checkWallets() {
        var wallets = params.walletAddresses();
        var addresses = wallets == null ? null : wallets.all();
        if (addresses != null && params.destinationNetworks() != null) {
            reject(
                    !params.networks().containsAll(addresses.keySet()),
                    OnrampCode.WALLET_ADDRESSES_NOT_ALL_NETWORKS_SUPPORTED);
        }
        reject(params.locked() && (addresses == null || addresses.isEmpty()), OnrampCode.NO_WALLET_ADDRESS_TO_LOCK);
        if (addresses != null) {
            addresses.forEach((network, address) -> {
                if (!network.isAddress(address)) {
                    throw OnrampCode.WALLET_ADDRESS_INVALID.error("wallet_addresses[" + network.key() + "]");
                }
            });
        }
    }

    private static void reject(boolean wrong, OnrampCode code) {
        if (wrong) {
            throw code.error();
        }
    }
}
