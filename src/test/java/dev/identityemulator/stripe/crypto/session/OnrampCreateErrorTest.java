package dev.identityemulator.stripe.crypto.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.identityemulator.stripe.crypto.OnrampCalls;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.Form;
import dev.identityemulator.support.RunningEmulator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each combination that makes no sense has Stripe's code, and creates nothing. */
@ExtendWith(RunningEmulator.class)
class OnrampCreateErrorTest {

    private static final String PREFIX = "crypto_onramp_";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            source_amount=1&source_currency=usd&destination_amount=1 | invalid_source_destination_pair
            destination_currency=eth | incomplete_destination_currency_and_network_pair
            destination_network=base | incomplete_destination_currency_and_network_pair
            destination_currency=btc&destination_network=base | invalid_destination_currency_and_network_pair
            source_amount=1 | missing_source_currency
            source_amount=0&source_currency=usd | invalid_source_amount
            source_amount=-1&source_currency=usd | invalid_source_amount
            source_amount=1.001&source_currency=usd | invalid_source_amount
            source_amount=1e60&source_currency=usd | invalid_source_amount
            destination_amount=1 | missing_destination_currency
            destination_amount=0&destination_currency=usdc&destination_network=base | invalid_destination_amount
            destination_amount=1.0000001&destination_currency=usdc&destination_network=base | invalid_destination_amount
            destination_currencies[]=btc&destination_networks[]=base | invalid_destination_currencies_and_networks
            destination_currency=eth&destination_network=base&destination_currencies[]=usdc | conflicting_destination_currency
            destination_currency=eth&destination_network=base&destination_networks[]=ethereum | conflicting_destination_network
            destination_networks[]=base&wallet_addresses[solana]=x | wallet_addresses_not_all_networks_supported
            lock_wallet_address=true | no_wallet_address_to_lock
            lock_wallet_address=true&wallet_addresses[destination_tags][stellar]=1 | no_wallet_address_to_lock
            wallet_addresses[ethereum]=0x12 | wallet_address_invalid
            wallet_addresses[solana]=0OIl | wallet_address_invalid
            wallet_addresses[bitcoin]=bc2q | wallet_address_invalid
            wallet_addresses[stellar]=GAAA | wallet_address_invalid
            wallet_addresses[sui]=0x00000000219ab540356cBB839Cbe05303d7705Fa | wallet_address_invalid
            customer_ip_address=192.0.2.9 | unsupportable_customer
            customer_ip_address=198.51.100.9 | unsupported_country
            """)
    void createWhenItMakesNoSenseThenStripesCodeAndNothingIsCreated(String form, String code, Emulator emulator) {
        var response = emulator.raw().post(OnrampCalls.PATH, form);

        assertThat(response.status()).as(response.text()).isEqualTo(400);
        assertThat(response.error().path("code").asString()).isEqualTo(PREFIX + code);
        assertThat(response.error().path("type").asString()).isEqualTo("invalid_request_error");
        assertThat(response.error().path("message").asString()).isNotEmpty();
        assertThat(emulator.raw().get(OnrampCalls.PATH).json().path("data")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "customer_ip_address=localhost, customer_ip_address",
        "customer_ip_address=1.2.3, customer_ip_address",
        "customer_ip_address=1.2.3.256, customer_ip_address",
        "customer_ip_address=::zz, customer_ip_address",
        "wallet_addresses[base]=x, wallet_addresses[base]",
        "kyc_details[phone]=1, kyc_details[phone]",
        "kyc_details[ssn]=1, kyc_details[ssn]",
        "transaction_details[source_amount]=1, transaction_details",
        "kyc_details[dob][day]=1, kyc_details[dob][month]",
        "kyc_details[email]=nobody, kyc_details[email]",
        "kyc_details[address][country]=XX, kyc_details[address][country]",
        "destination_currency=doge, destination_currency",
        "settlement_speed=slow, settlement_speed",
        "source_amount=ten, source_amount"
    })
    void createWhenAParameterIsWrongThenItIsNamed(String form, String param, Emulator emulator) {
        var response = emulator.raw().post(OnrampCalls.PATH, form);

        assertThat(response.status()).as(response.text()).isEqualTo(400);
        assertThat(response.error().path("param").asString()).startsWith(param);
        assertThat(emulator.raw().get(OnrampCalls.PATH).json().path("data")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            transaction_details[source_amount]=1 | transaction_details | its members are parameters themselves
            supported_destination_currencies[]=eth | supported_destination_currencies | destination_currencies
            supported_destination_networks[]=base | supported_destination_networks | destination_networks
            source_exchange_amount=1 | source_exchange_amount | source_amount
            destination_exchange_amount=1 | destination_exchange_amount | destination_amount
            """)
    void createWhenANameIsOfBeforeThePublicReleaseThenUnknownAndTheHintNamesTheNewOne(
            String form, String param, String hint, Emulator emulator) {
        var response = emulator.raw().post(OnrampCalls.PATH, form);

        assertThat(response.status()).as(response.text()).isEqualTo(400);
        assertThat(response.error().path("code").asString()).isEqualTo("parameter_unknown");
        assertThat(response.error().path("param").asString()).isEqualTo(param);
        assertThat(response.header("Emulator-Hint"))
                .startsWith("Since 2023-06-21 ")
                .contains(hint);
    }

    @Test
    void createWhenAWalletIsOfBaseThenTheHintNamesItsKey(Emulator emulator) {
        var response = emulator.raw().post(OnrampCalls.PATH, "wallet_addresses[base]=x");

        assertThat(response.error().path("code").asString()).isEqualTo("parameter_unknown");
        assertThat(response.header("Emulator-Hint")).contains("base_network");
    }

    @Test
    void createWhenTheAccountIsNotServedThenRejectedBeforeAnythingElse(Emulator emulator) {
        var account = OnrampCalls.HELPERS + "/account";
        var wrong = "destination_currency=eth&customer_ip_address=203.0.113.5";
        long begun = emulator.now();

        emulator.raw()
                .post(account, Form.of("enabled=false", "merchant_set_up=false"))
                .requireOk();
        var disabled = emulator.raw().post(OnrampCalls.PATH, wrong);
        emulator.raw().post(account, "enabled=true").requireOk();
        var notSetUp = emulator.raw().post(OnrampCalls.PATH, wrong);
        emulator.raw()
                .post(account, Form.of("merchant_set_up=true", "blocked_ips[]=203.0.113.5"))
                .requireOk();
        var blocked = emulator.raw().post(OnrampCalls.PATH, wrong);
        var state = emulator.raw().get(account).requireOk().json();
        emulator.raw().post(account, "blocked_ips=").requireOk();
        var open = emulator.raw().post(OnrampCalls.PATH, wrong);

        assertThat(disabled.error().path("code").asString()).isEqualTo(PREFIX + "disabled");
        assertThat(disabled.error().path("type").asString()).isEqualTo("api_error");
        assertThat(disabled.error().path("message").asString())
                .isEqualTo(
                        "The v1/crypto/onramp_sessions endpoint has been disabled temporarily. Stripe will get in contact"
                                + " with you about details of the outage.");
        assertThat(disabled.error().path("updated").asLong()).isBetween(begun, emulator.now());
        assertThat(disabled.error().propertyNames())
                .containsExactly("code", "doc_url", "message", "request_log_url", "type", "updated");
        assertThat(notSetUp.error().has("updated")).isFalse();
        assertThat(notSetUp.error().path("code").asString()).isEqualTo(PREFIX + "merchant_not_properly_setup");
        assertThat(blocked.error().path("code").asString()).isEqualTo(PREFIX + "unsupportable_customer");
        assertThat(state.path("blocked_ips").get(0).asString()).isEqualTo("203.0.113.5");
        assertThat(open.error().path("code").asString())
                .isEqualTo(PREFIX + "incomplete_destination_currency_and_network_pair");
    }
}
