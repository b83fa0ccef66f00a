package dev.identityemulator.stripe.crypto.quote;

import dev.identityemulator.api.resource.ApiResource;
import dev.identityemulator.api.resource.Sha256;
import dev.identityemulator.stripe.crypto.asset.CryptoCurrency;
import dev.identityemulator.stripe.crypto.asset.Fiat;
import dev.identityemulator.stripe.crypto.asset.Network;
import dev.identityemulator.stripe.crypto.asset.Quotation;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Quotes as Stripe prints them.
 *
 * @param destinationNetworkQuotes the quotes of each network: none for one that was not asked for, or null where the
 *     destination is fixed
 * @param rateFetchedAt the unix second, written with decimals
 * @see <a href="https://docs.stripe.com/api/crypto/onramp_quotes/object">Stripe: The onramp quotes object</a>
 */
record QuotesResource(
        String id,
        String object,
        SortedMap<String, @Nullable List<Entry>> destinationNetworkQuotes,
        boolean livemode,
        BigDecimal rateFetchedAt,
        String sourceAmount,
        Fiat sourceCurrency)
        implements ApiResource {

    private static final int MILLIS = 3;

    /** What an amount buys on a network. */
    record Entry(
            String id,
            String destinationAmount,
            CryptoCurrency destinationCurrency,
            Network destinationNetwork,
            Fees fees,
            String sourceTotalAmount) {

        static Entry of(Quotation quotation) {
            return new Entry(
                    hash(quotation.toString()),
                    quotation.destinationText(),
                    quotation.pair().currency(),
                    quotation.pair().network(),
                    new Fees(Fiat.text(quotation.networkFee()), Fiat.text(quotation.transactionFee())),
                    Fiat.text(quotation.sourceTotal()));
        }
    }

    /** What it costs besides. */
    record Fees(String networkFeeMonetary, String transactionFeeMonetary) {}

    /** The quotes, of which there is at least one. */
    static QuotesResource of(List<Quotation> quotations, boolean destinationIsFixed, Instant now) {
        var quotes = new TreeMap<String, @Nullable List<Entry>>();
        Network.USUAL.forEach(network -> quotes.put(network.key(), destinationIsFixed ? null : List.of()));
        for (var network : Network.values()) {
            var entries = quotations.stream()
                    .filter(quotation -> quotation.pair().network() == network)
                    .map(Entry::of)
                    .toList();
            if (!entries.isEmpty()) {
                quotes.put(network.key(), entries);
            }
        }
        var first = quotations.get(0);
        return new QuotesResource(
                hash(quotations.toString()),
                "crypto.onramp.quotes",
                quotes,
                false,
                BigDecimal.valueOf(now.getEpochSecond()).setScale(MILLIS),
                Fiat.text(first.source()),
                first.currency());
    }

    private static String hash(String text) {
        return Sha256.hex(text.getBytes(StandardCharsets.UTF_8));
    }
}
