package dev.identityemulator.stripe.crypto.details;

import dev.identityemulator.api.error.HintAt;
import dev.identityemulator.stripe.crypto.asset.Network;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The addresses of a customer's wallet, one for each network. */
@HintAt(name = "base", hint = "Among wallet addresses its name is base_network.")
public record WalletAddresses(
        @Nullable String avalanche,
        @Nullable String baseNetwork,
        @Nullable String bitcoin,
        @Nullable String celo,
        @Nullable DestinationTags destinationTags,
        @Nullable String ethereum,
        @Nullable String optimism,
        @Nullable String polygon,
        @Nullable String solana,
        @Nullable String stellar,
        @Nullable String sui,
        @Nullable String tempo,
        @Nullable String worldchain) {

    /** What an address needs besides where many customers share it. */
    public record DestinationTags(@Nullable String stellar) {}

    /** The address on a network; null if there is none. */
    public @Nullable String on(Network network) {
        return switch (network) {
            case AVALANCHE -> avalanche;
            case BASE -> baseNetwork;
            case BITCOIN -> bitcoin;
            case CELO -> celo;
            case ETHEREUM -> ethereum;
            case OPTIMISM -> optimism;
            case POLYGON -> polygon;
            case SOLANA -> solana;
            case STELLAR -> stellar;
            case SUI -> sui;
            case TEMPO -> tempo;
            case WORLDCHAIN -> worldchain;
        };
    }

    /** The addresses that there are. */
    public Map<Network, String> all() {
        var all = new LinkedHashMap<Network, String>();
        Arrays.stream(Network.values()).forEach(network -> {
            var address = on(network);
            if (address != null) {
                all.put(network, address);
            }
        });
        return all;
    }
}
