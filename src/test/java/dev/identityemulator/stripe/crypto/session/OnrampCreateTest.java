package dev.identityemulator.stripe.crypto.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import dev.identityemulator.stripe.crypto.OnrampCalls;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.Form;
import dev.identityemulator.support.RunningEmulator;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Sessions are created and read as Stripe prints them. */
@ExtendWith(RunningEmulator.class)
class OnrampCreateTest {

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }

    @Test
    void createWhenNothingIsGivenThenKeyForKeyAsPublishedAndWithoutEvent(Emulator emulator) throws StripeException {
        var calls = new OnrampCalls(emulator);

        var session = calls.create();

        var id = session.path("id").asString();
        assertThat(session.propertyNames())
                .containsExactly(
                        "id",
                        "object",
                        "client_secret",
                        "created",
                        "kyc_details_provided",
                        "livemode",
                        "metadata",
                        "redirect_url",
                        "status",
                        "transaction_details");
        assertThat(session.path("transaction_details").propertyNames())
                .containsExactly(
                        "destination_amount",
                        "destination_currencies",
                        "destination_currency",
                        "destination_network",
                        "destination_networks",
                        "fees",
                        "lock_wallet_address",
                        "settlement_speed",
                        "source_amount",
                        "source_currency",
                        "transaction_id",
                        "wallet_address",
                        "wallet_addresses");
        assertThat(id).matches("cos_[0-9A-Za-z]{24}");
        assertThat(session.path("client_secret").asString()).matches(id + "_secret_[0-9A-Za-z]{35}");
        assertThat(session.path("redirect_url").asString()).startsWith(emulator.baseUrl() + "/onramp?session_hash=");
        assertThat(session.path("kyc_details_provided").asBoolean()).isFalse();
        assertThat(texts(session.at("/transaction_details/destination_currencies")))
                .containsExactly("btc", "eth", "matic", "sol", "xlm", "avax", "usdc");
        assertThat(texts(session.at("/transaction_details/destination_networks")))
                .containsExactly("bitcoin", "ethereum", "base", "polygon", "solana", "stellar", "avalanche");
        assertThat(session.at("/transaction_details/settlement_speed").asString())
                .isEqualTo("instant");
        assertThat(calls.retrieve(id)).isEqualTo(session);
        assertThat(calls.events(id)).isEmpty();
    }

    @Test
    void createWhenEverythingIsGivenThenKeptAndAmountsPadded(Emulator emulator) throws StripeException {
        var session = new OnrampCalls(emulator)
                .create(
                        "wallet_addresses[base_network]=" + OnrampCalls.EVM_ADDRESS,
                        "wallet_addresses[destination_tags][stellar]=42",
                        "lock_wallet_address=true",
                        "source_currency=eur",
                        "destination_currency=eth",
                        "destination_network=base",
                        "destination_currencies[]=eth",
                        "destination_currencies[]=usdc",
                        "destination_networks[]=base",
                        "destination_amount=.1234",
                        "settlement_speed=standard",
                        "customer_ip_address=127.0.0.1",
                        "kyc_details[email]=ada@example.com",
                        "kyc_details[dob][day]=1",
                        "kyc_details[dob][month]=2",
                        "kyc_details[dob][year]=1990",
                        "kyc_details[address][country]=US",
                        "metadata[a]=b");

        var details = session.path("transaction_details");
        assertThat(details.path("destination_amount").asString()).isEqualTo("0.123400000000000000");
        assertThat(details.path("source_amount").isNull()).isTrue();
        assertThat(details.path("source_currency").asString()).isEqualTo("eur");
        assertThat(details.path("settlement_speed").asString()).isEqualTo("standard");
        assertThat(details.path("lock_wallet_address").asBoolean()).isTrue();
        assertThat(details.at("/wallet_addresses/base_network").asString()).isEqualTo(OnrampCalls.EVM_ADDRESS);
        assertThat(details.at("/wallet_addresses/ethereum").isNull()).isTrue();
        assertThat(details.at("/wallet_addresses/destination_tags/stellar").asString())
                .isEqualTo("42");
        assertThat(session.path("kyc_details_provided").asBoolean()).isTrue();
        assertThat(session.toString()).doesNotContain("ada@example.com", "1990");
    }

    @Test
    void createWhenTheGuidesNameIsUsedThenTakenWithAHint(Emulator emulator) {
        var calls = new OnrampCalls(emulator);

        var guide = calls.tryToCreate("customer_information[email]=ada@example.com");
        var reference = calls.tryToCreate("kyc_details[email]=ada@example.com");

        assertThat(guide.requireOk().json().path("kyc_details_provided").asBoolean())
                .isTrue();
        assertThat(guide.header("Emulator-Hint")).contains("kyc_details");
        assertThat(reference.requireOk().header("Emulator-Hint")).isEmpty();
    }

    @Test
    void listWhenFilteredThenOnlyThoseTheNewestFirst(Emulator emulator) throws StripeException {
        var calls = new OnrampCalls(emulator);
        var plain = calls.create().path("id").asString();
        var solana = calls.create("destination_currency=usdc", "destination_network=solana")
                .path("id")
                .asString();
        var base = calls.create("destination_currency=usdc", "destination_network=base")
                .path("id")
                .asString();
        calls.advance(solana, "to=requires_payment");

        assertThat(ids(emulator, "limit=100")).containsExactly(base, solana, plain);
        assertThat(ids(emulator, "destination_currency=usdc")).containsExactly(base, solana);
        assertThat(ids(emulator, "destination_network=base")).containsExactly(base);
        assertThat(ids(emulator, "status=requires_payment")).containsExactly(solana);
        assertThat(ids(emulator, "status=initialized", "destination_currency=usdc", "destination_network=base"))
                .containsExactly(base);
        assertThat(ids(emulator, "status=rejected")).isEmpty();
        assertThat(ids(emulator, "limit=1", "starting_after=" + base)).containsExactly(solana);
        assertThat(emulator.raw().get(OnrampCalls.PATH + "?status=odd").status())
                .isEqualTo(400);
    }

    private static List<String> ids(Emulator emulator, String... query) {
        var list = emulator.raw().get(OnrampCalls.PATH + "?" + Form.of(query)).requireOk();
        return StreamSupport.stream(list.json().path("data").spliterator(), false)
                .map(session -> session.path("id").asString())
                .toList();
    }

    @Test
    void retrieveWhenThereIsNoSuchSessionThen404(Emulator emulator) {
        var response = emulator.raw().get(OnrampCalls.PATH + "/cos_none");

        assertThat(response.status()).isEqualTo(404);
        assertThat(response.error().path("code").asString()).isEqualTo("resource_missing");
        assertThat(response.error().path("param").asString()).isEqualTo("id");
        assertThat(response.error().path("message").asString()).isEqualTo("No such crypto onramp session: 'cos_none'");
    }
}
