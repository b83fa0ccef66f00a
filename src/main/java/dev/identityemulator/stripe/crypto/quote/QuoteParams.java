package dev.identityemulator.stripe.crypto.quote;

import dev.identityemulator.api.error.HintAt;
import dev.identityemulator.api.params.Params;
import dev.identityemulator.stripe.crypto.asset.CryptoCurrency;
import dev.identityemulator.stripe.crypto.asset.Fiat;
import dev.identityemulator.stripe.crypto.asset.Network;
import dev.identityemulator.stripe.crypto.asset.Pair;
import dev.identityemulator.stripe.crypto.merchant.OnrampCode;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of quotes.
 *
 * @param uiMode how the quotes are shown, which changes nothing
 * @see <a href="https://docs.stripe.com/api/crypto/onramp_quotes/retrieve">Stripe: Retrieve onramp quotes</a>
 */
@HintAt(name = "source_exchange_amount", hint = QuoteParams.RENAMED + "source_amount.")
@HintAt(name = "destination_exchange_amount", hint = QuoteParams.RENAMED + "destination_amount.")
@HintAt(name = "supported_destination_currencies", hint = QuoteParams.RENAMED + "destination_currencies.")
@HintAt(name = "supported_destination_networks", hint = QuoteParams.RENAMED + "destination_networks.")
public record QuoteParams(
        @Nullable BigDecimal destinationAmount,
        @Nullable List<CryptoCurrency> destinationCurrencies,
        @Nullable List<Network> destinationNetworks,
        @Nullable BigDecimal sourceAmount,
        @Nullable Fiat sourceCurrency,
        @Nullable String uiMode)
        implements Params {

    /** How a hint at a parameter with a new name begins. */
    static final String RENAMED = "Since 2023-06-21 its name is ";

    @Override
    public void check() {
        if (sourceAmount != null && destinationAmount != null) {
            throw OnrampCode.INVALID_SOURCE_DESTINATION_PAIR.error();
        }
        if (sourceAmount != null && !Fiat.canBe(sourceAmount)) {
            throw OnrampCode.INVALID_SOURCE_AMOUNT.error();
        }
        var pairs = pairs();
        if (pairs.isEmpty()) {
            throw OnrampCode.QUOTE_INVALID_DESTINATION_CURRENCIES_AND_NETWORKS.error();
        }
        if (destinationAmount != null && pairs.size() > 1) {
            throw OnrampCode.QUOTE_TOO_MANY_DESTINATION_CURRENCIES_AND_NETWORKS.error();
        }
        if (destinationAmount != null && !pairs.get(0).currency().canBe(destinationAmount)) {
            throw OnrampCode.INVALID_DESTINATION_AMOUNT.error();
        }
    }

    Fiat currency() {
        return Objects.requireNonNullElse(sourceCurrency, Fiat.USD);
    }

    BigDecimal source() {
        return Objects.requireNonNullElse(sourceAmount, Fiat.USUAL_AMOUNT);
    }

    /** What is asked for; networks that are not usual only by their names. */
    List<Pair> pairs() {
        var networks = destinationNetworks == null ? Network.USUAL : destinationNetworks;
        var currencies = destinationCurrencies == null
                ? Arrays.asList(CryptoCurrency.values())
                : destinationCurrencies.stream().sorted().toList();
        return Pair.of(networks, currencies);
    }
}
