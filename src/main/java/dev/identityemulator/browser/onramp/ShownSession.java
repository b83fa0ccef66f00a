package dev.identityemulator.browser.onramp;

import dev.identityemulator.api.resource.ApiJson;
import dev.identityemulator.stripe.crypto.asset.CryptoCurrency;
import dev.identityemulator.stripe.crypto.asset.Fiat;
import dev.identityemulator.stripe.crypto.asset.Network;
import dev.identityemulator.stripe.crypto.details.TransactionDetails;
import dev.identityemulator.stripe.crypto.session.OnrampSession;
import dev.identityemulator.stripe.crypto.session.OnrampStatus;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A session as the events of the mounted page carry it. */
record ShownSession(
        String id,
        String object,
        boolean livemode,
        String clientSecret,
        OnrampStatus status,
        @Nullable Quote quote,
        @Nullable String walletAddress) {

    private static final int FIAT_DECIMALS = 2;

    /** A currency on its network; one of a country has none. */
    record Currency(
            String id,
            String assetDisplayName,
            String assetCode,
            int currencyMinorUnits,
            @Nullable String currencySymbol,
            @Nullable String currencySymbolLocation,
            String currencyNetwork) {

        static Currency of(Fiat fiat) {
            var code = lower(fiat);
            var symbol = switch (fiat) {
                case USD -> "$";
                case EUR -> "€";
                case GBP -> "£";
            };
            return new Currency(code, fiat.name(), code, FIAT_DECIMALS, symbol, "prefix", "");
        }

        static Currency of(CryptoCurrency crypto, Network network) {
            var code = lower(crypto);
            var on = lower(network);
            return new Currency(code + "_" + on, crypto.name(), code, crypto.decimals(), null, null, on);
        }
    }

    /** What it costs besides. */
    record QuoteFees(String networkFee, String transactionFee, String totalFee) {}

    /** What is bought and what is paid for it. */
    record Quote(
            String id,
            Currency sourceCurrency,
            Currency destinationCurrency,
            String sourceAmount,
            String destinationAmount,
            String totalAmount,
            QuoteFees fees,
            @Nullable Long expiration,
            String fixedCurrencySide,
            @Nullable String blockchainTxId,
            @Nullable Long timeToExpiration) {}

    static ShownSession of(OnrampSession session) {
        var details = session.details();
        return new ShownSession(
                session.id(),
                "crypto.onramp_session",
                false,
                session.clientSecret(),
                session.status(),
                quote(session.id(), details),
                details.walletAddress());
    }

    String json() {
        return ApiJson.mapper().writeValueAsString(this);
    }

    private static @Nullable Quote quote(String id, TransactionDetails details) {
        var fees = details.fees();
        var source = details.sourceAmount();
        var fiat = details.sourceCurrency();
        if (fees == null || source == null || fiat == null) {
            return null;
        }
        var both = new BigDecimal(fees.networkFeeAmount()).add(new BigDecimal(fees.transactionFeeAmount()));
        var pair = details.pair();
        return new Quote(
                id + "_quote",
                Currency.of(fiat),
                Currency.of(pair.currency(), pair.network()),
                source,
                String.valueOf(details.destinationAmount()),
                Fiat.text(new BigDecimal(source).add(both)),
                new QuoteFees(fees.networkFeeAmount(), fees.transactionFeeAmount(), Fiat.text(both)),
                null,
                "source",
                details.transactionId(),
                null);
    }

    static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
