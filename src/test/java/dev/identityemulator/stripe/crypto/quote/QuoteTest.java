package dev.identityemulator.stripe.crypto.quote;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import dev.identityemulator.stripe.crypto.OnrampCalls;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.Form;
import dev.identityemulator.support.RunningEmulator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Quotes are those of the published sample, scaled, until a test sets other rates. */
@ExtendWith(RunningEmulator.class)
class QuoteTest {

    private static JsonNode entry(JsonNode quotes, String network, String currency) {
        for (var entry : quotes.path("destination_network_quotes").path(network)) {
            if (entry.path("destination_currency").asString().equals(currency)) {
                return entry;
            }
        }
        throw new AssertionError(network + " " + currency + " " + quotes);
    }

    @ParameterizedTest
    @CsvSource({
        "avalanche, avax, 3.474296399973076273, 0.03, 4.04, 104.07",
        "base_network, eth, 0.029133919178255537, 0.07, 4.04, 104.11",
        "ethereum, eth, 0.029111240079494021, 1.25, 4.06, 105.31",
        "bitcoin, btc, 0.00160673, 11.89, 4.27, 116.16",
        "polygon, matic, 174.481810700000000000, 0.01, 4.04, 104.05",
        "solana, sol, 0.653551160, 0.01, 4.04, 104.05",
        "stellar, xlm, 1064.71823580, 0.18, 4.04, 104.22",
        "ethereum, usdc, 100.000000, 3.76, 4.11, 107.87"
    })
    void quoteWhenNothingIsGivenThenAsPublishedToTheCent(
            String network,
            String currency,
            String units,
            String networkFee,
            String fee,
            String total,
            Emulator emulator)
            throws StripeException {
        var quotes = new OnrampCalls(emulator).quotes("");

        var entry = entry(quotes, network, currency);
        assertThat(entry.propertyNames())
                .containsExactly(
                        "id",
                        "destination_amount",
                        "destination_currency",
                        "destination_network",
                        "fees",
                        "source_total_amount");
        assertThat(entry.path("id").asString()).matches("[0-9a-f]{64}");
        assertThat(entry.path("destination_amount").asString()).isEqualTo(units);
        assertThat(entry.at("/fees/network_fee_monetary").asString()).isEqualTo(networkFee);
        assertThat(entry.at("/fees/transaction_fee_monetary").asString()).isEqualTo(fee);
        assertThat(entry.path("source_total_amount").asString()).isEqualTo(total);
    }

    @Test
    void quoteWhenNetworksAreNamedThenTheOthersAreEmptyOnBothPaths(Emulator emulator) {
        var query = Form.of("destination_networks[]=base", "source_amount=50", "source_currency=eur", "ui_mode=hosted");

        var one = emulator.raw()
                .get("/v1/crypto/onramp_quotes?" + query)
                .requireOk()
                .json();
        var other = emulator.raw()
                .get("/v1/crypto/onramp/quotes?" + query)
                .requireOk()
                .json();

        assertThat(one.propertyNames())
                .containsExactly(
                        "id",
                        "object",
                        "destination_network_quotes",
                        "livemode",
                        "rate_fetched_at",
                        "source_amount",
                        "source_currency");
        assertThat(one.path("destination_network_quotes").propertyNames())
                .containsExactly("avalanche", "base_network", "bitcoin", "ethereum", "polygon", "solana", "stellar");
        assertThat(one.at("/destination_network_quotes/bitcoin").isArray()).isTrue();
        assertThat(one.at("/destination_network_quotes/bitcoin")).isEmpty();
        assertThat(entry(one, "base_network", "usdc").path("destination_amount").asString())
                .isEqualTo("55.000000");
        assertThat(entry(one, "base_network", "usdc")
                        .path("destination_network")
                        .asString())
                .isEqualTo("base");
        assertThat(one.path("source_amount").asString()).isEqualTo("50.00");
        assertThat(one.path("rate_fetched_at").isNumber()).isTrue();
        assertThat(other.path("id")).isEqualTo(one.path("id"));
    }

    @Test
    void quoteWhenTheDestinationIsFixedThenTheSourceFollows(Emulator emulator) throws StripeException {
        var quotes = new OnrampCalls(emulator)
                .quotes(Form.of(
                        "destination_amount=250", "destination_currencies[]=usdc", "destination_networks[]=solana"));

        assertThat(quotes.path("source_amount").asString()).isEqualTo("250.00");
        assertThat(entry(quotes, "solana", "usdc").path("destination_amount").asString())
                .isEqualTo("250.000000");
        assertThat(quotes.at("/destination_network_quotes/bitcoin").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "destination_currencies[]=btc&destination_networks[]=base, quote_invalid_destination_currencies_and_networks",
        "destination_amount=1, quote_too_many_destination_currencies_and_networks",
        "destination_amount=1&source_amount=1, invalid_source_destination_pair",
        "source_amount=0, invalid_source_amount",
        "destination_amount=1e-9&destination_currencies[]=usdc&destination_networks[]=base, invalid_destination_amount"
    })
    void quoteWhenItMakesNoSenseThenStripesCode(String query, String code, Emulator emulator) {
        var response = emulator.raw().get("/v1/crypto/onramp_quotes?" + Form.of(query.split("&")));

        assertThat(response.status()).as(response.text()).isEqualTo(400);
        assertThat(response.error().path("code").asString()).isEqualTo("crypto_onramp_" + code);
    }

    @ParameterizedTest
    @CsvSource({
        "source_exchange_amount=200, source_amount",
        "destination_exchange_amount=1, destination_amount",
        "supported_destination_networks[]=base, destination_networks",
        "supported_destination_currencies[]=eth, destination_currencies"
    })
    void quoteWhenANameIsOfBeforeThePublicReleaseThenTheHintNamesTheNewOne(
            String query, String name, Emulator emulator) {
        var response = emulator.raw().get("/v1/crypto/onramp/quotes?" + Form.of(query));

        assertThat(response.error().path("code").asString()).isEqualTo("parameter_unknown");
        assertThat(response.header("Emulator-Hint")).isEqualTo("Since 2023-06-21 its name is " + name + ".");
    }

    @Test
    void quoteWhenARateIsSetThenByItUntilTheReset(Emulator emulator) throws StripeException {
        var calls = new OnrampCalls(emulator);
        var rates = OnrampCalls.HELPERS + "/rates";

        emulator.raw()
                .post(rates, Form.of("currency=sol", "network=solana", "units_per_100=2.5", "network_fee=1"))
                .requireOk();
        var set = entry(calls.quotes("source_amount=10"), "solana", "sol");
        var reset = emulator.raw().delete(rates).requireOk();
        var after = entry(calls.quotes(""), "solana", "sol");

        assertThat(set.path("destination_amount").asString()).isEqualTo("0.250000000");
        assertThat(set.path("source_total_amount").asString()).isEqualTo("11.42");
        assertThat(reset.json().path("rates")).isNotEmpty();
        assertThat(after.path("destination_amount").asString()).isEqualTo("0.653551160");
    }

    @ParameterizedTest
    @CsvSource({
        "network=base&units_per_100=1, currency",
        "currency=eth&units_per_100=1, network",
        "currency=eth&network=base, units_per_100",
        "currency=btc&network=base&units_per_100=1, currency",
        "currency=eth&network=base&units_per_100=0, units_per_100",
        "currency=eth&network=base&units_per_100=1e30, units_per_100",
        "currency=eth&network=base&units_per_100=1e-30, units_per_100",
        "currency=eth&network=base&units_per_100=1&network_fee=-1, network_fee",
        "currency=eth&network=base&units_per_100=1&network_fee=0.001, network_fee"
    })
    void setRateWhenItIsWrongThenTheParameterIsNamed(String form, String param, Emulator emulator) {
        var response = emulator.raw().post(OnrampCalls.HELPERS + "/rates", form);

        assertThat(response.status()).as(response.text()).isEqualTo(400);
        assertThat(response.error().path("param").asString()).isEqualTo(param);
    }
}
