package dev.identityemulator.stripe.crypto.details;

import dev.identityemulator.stripe.crypto.asset.CryptoCurrency;
import dev.identityemulator.stripe.crypto.asset.Fiat;
import dev.identityemulator.stripe.crypto.asset.Network;
import dev.identityemulator.stripe.crypto.asset.Pair;
import dev.identityemulator.stripe.crypto.asset.Quotation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is bought and what is paid for it, as Stripe prints it; amounts are decimals.
 *
 * @param destinationCurrencies the currencies that the customer may choose among
 * @param destinationNetworks the networks that the customer may choose among
 */
public record TransactionDetails(
        @Nullable String destinationAmount,
        List<CryptoCurrency> destinationCurrencies,
        @Nullable CryptoCurrency destinationCurrency,
        @Nullable Network destinationNetwork,
        List<Network> destinationNetworks,
        @Nullable Fees fees,
        boolean lockWalletAddress,
        SettlementSpeed settlementSpeed,
        @Nullable String sourceAmount,
        @Nullable Fiat sourceCurrency,
        @Nullable String transactionId,
        @Nullable String walletAddress,
        @Nullable WalletAddresses walletAddresses) {

    /** The pairs that the customer may choose among. */
    public List<Pair> pairs() {
        return Pair.of(destinationNetworks, destinationCurrencies);
    }

    /** The pair that is chosen: by the application, or else the first one, preferably where the customer has an address. */
    public Pair pair() {
        if (destinationCurrency != null && destinationNetwork != null) {
            return new Pair(destinationCurrency, destinationNetwork);
        }
        var pairs = pairs();
        return pairs.stream()
                .filter(pair -> addressOn(pair.network()) != null)
                .findFirst()
                .orElse(pairs.get(0));
    }

    /** The address that the application gave for a network; null if it gave none. */
    public @Nullable String addressOn(Network network) {
        return walletAddresses == null ? null : walletAddresses.on(network);
    }

    /** The same after a quote. */
    public TransactionDetails quoted(Quotation quotation, String wallet) {
        return new TransactionDetails(
                quotation.destinationText(),
                destinationCurrencies,
                quotation.pair().currency(),
                quotation.pair().network(),
                destinationNetworks,
                new Fees(Fiat.text(quotation.networkFee()), Fiat.text(quotation.transactionFee())),
                lockWalletAddress,
                settlementSpeed,
                Fiat.text(quotation.source()),
                quotation.currency(),
                null,
                wallet,
                walletAddresses);
    }

    /** The same after the delivery. */
    public TransactionDetails delivered(String transaction) {
        return new TransactionDetails(
                destinationAmount,
                destinationCurrencies,
                destinationCurrency,
                destinationNetwork,
                destinationNetworks,
                fees,
                lockWalletAddress,
                settlementSpeed,
                sourceAmount,
                sourceCurrency,
                transaction,
                walletAddress,
                walletAddresses);
    }
}
