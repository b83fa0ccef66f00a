package dev.identityemulator.stripe.crypto.session;

import dev.identityemulator.stripe.crypto.asset.Fiat;
import dev.identityemulator.stripe.crypto.asset.Pair;
import dev.identityemulator.stripe.crypto.asset.Quotation;
import dev.identityemulator.stripe.crypto.asset.Rate;
import dev.identityemulator.stripe.crypto.asset.Rates;
import dev.identityemulator.stripe.crypto.details.TransactionDetails;
import dev.identityemulator.stripe.crypto.merchant.OnrampCode;
import java.math.BigDecimal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Fills the details of a session with what a customer chooses, and with what that costs. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class OnrampQuoter {

    static final String DETAILS = "transaction_details";

    private final Rates rates;

    OnrampQuoter(Rates rates) {
        this.rates = rates;
    }

    /**
     * The details after the choice.
     *
     * @throws dev.identityemulator.api.error.ApiException if the session does not offer what is chosen
     */
    public TransactionDetails quote(OnrampSession session, OnrampChoice choice) {
        var details = session.details();
        var pair = pair(details, choice);
        var wallet = wallet(details, choice, pair);
        return details.quoted(quotation(details, choice, rates.rate(session.account(), pair)), wallet);
    }

    private static Pair pair(TransactionDetails details, OnrampChoice choice) {
        var currency = choice.destinationCurrency();
        var network = choice.destinationNetwork();
        if (currency == null && network == null) {
            return details.pair();
        }
        if (currency == null || network == null) {
            throw OnrampCode.INCOMPLETE_DESTINATION_CURRENCY_AND_NETWORK_PAIR.error(
                    name(currency == null ? "destination_currency" : "destination_network"));
        }
        var pair = new Pair(currency, network);
        if (!details.pairs().contains(pair)) {
            throw OnrampCode.INVALID_DESTINATION_CURRENCY_AND_NETWORK_PAIR.error(name("destination_currency"));
        }
        return pair;
    }

    private static Quotation quotation(TransactionDetails details, OnrampChoice choice, Rate rate) {
        var currency = details.sourceCurrency() == null ? Fiat.USD : details.sourceCurrency();
        var chosen = choice.sourceAmount();
        if (chosen != null) {
            if (!Fiat.canBe(chosen)) {
                throw OnrampCode.INVALID_SOURCE_AMOUNT.error(name("source_amount"));
            }
            return rate.buy(currency, chosen);
        }
        if (details.sourceAmount() != null) {
            return rate.buy(currency, new BigDecimal(details.sourceAmount()));
        }
        return details.destinationAmount() != null && rate.pair().equals(details.pair())
                ? rate.sell(currency, new BigDecimal(details.destinationAmount()))
                : rate.buy(currency, Fiat.USUAL_AMOUNT);
    }

    private static String wallet(TransactionDetails details, OnrampChoice choice, Pair pair) {
        var given = details.addressOn(pair.network());
        var chosen = choice.walletAddress();
        if (chosen == null) {
            return given == null ? pair.network().sampleAddress() : given;
        }
        if (details.lockWalletAddress() && !chosen.equals(given)) {
            throw OnrampErrors.locked(name("wallet_address"));
        }
        if (!pair.network().isAddress(chosen)) {
            throw OnrampCode.WALLET_ADDRESS_INVALID.error(name("wallet_address"));
        }
        return chosen;
    }

    private static String name(String member) {
        return DETAILS + "[" + member + "]";
    }
}
