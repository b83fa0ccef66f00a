package dev.identityemulator.stripe.crypto.asset;

import java.util.Collection;
import java.util.List;

/** A currency on a network. */
public record Pair(CryptoCurrency currency, Network network) {

    /** Whether the currency can be bought on the network. */
    public boolean isOffered() {
        return network.has(currency);
    }

    /** The pairs of these that are offered, in the order of the networks and then of the currencies. */
    public static List<Pair> of(Collection<Network> networks, Collection<CryptoCurrency> currencies) {
        return networks.stream()
                .flatMap(network -> currencies.stream().map(currency -> new Pair(currency, network)))
                .filter(Pair::isOffered)
                .distinct()
                .toList();
    }
}
