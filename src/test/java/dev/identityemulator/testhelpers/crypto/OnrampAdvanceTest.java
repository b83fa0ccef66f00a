package dev.identityemulator.testhelpers.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import dev.identityemulator.stripe.crypto.OnrampCalls;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.Form;
import dev.identityemulator.support.RunningEmulator;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** A test moves sessions from status to status, with what the customer chooses on the way. */
@ExtendWith(RunningEmulator.class)
class OnrampAdvanceTest {

    @Test
    void advanceWhenToTheEndThenFilledByTheQuoteAndOneEventAStatus(Emulator emulator) throws StripeException {
        var calls = new OnrampCalls(emulator);
        var created = calls.create("wallet_addresses[ethereum]=" + OnrampCalls.EVM_ADDRESS);
        var id = created.path("id").asString();

        var complete = calls.advance(id, "to=fulfillment_complete");

        var details = complete.path("transaction_details");
        assertThat(details.path("destination_currency").asString()).isEqualTo("eth");
        assertThat(details.path("destination_network").asString()).isEqualTo("ethereum");
        assertThat(details.path("destination_amount").asString()).isEqualTo("0.029111240079494021");
        assertThat(details.path("source_amount").asString()).isEqualTo("100.00");
        assertThat(details.path("source_currency").asString()).isEqualTo("usd");
        assertThat(details.path("wallet_address").asString()).isEqualTo(OnrampCalls.EVM_ADDRESS);
        assertThat(details.path("transaction_id").asString()).matches("0x[0-9a-f]{64}");
        assertThat(details.path("fees").propertyNames())
                .containsExactly("network_fee_amount", "transaction_fee_amount");
        assertThat(details.at("/fees/network_fee_amount").asString()).isEqualTo("1.25");
        assertThat(details.at("/fees/transaction_fee_amount").asString()).isEqualTo("4.06");
        var events = calls.events(id);
        assertThat(events)
                .extracting(event -> event.path("type").asString())
                .containsExactly(
                        "crypto.onramp_session.updated",
                        "crypto.onramp_session.updated",
                        "crypto.onramp_session.updated");
        assertThat(events.get(2).at("/data/object")).isEqualTo(complete);
        assertThat(events.get(2).at("/data/previous_attributes").toString())
                .isEqualTo("{\"status\":\"fulfillment_processing\",\"transaction_details\":{\"transaction_id\":null}}");
        var first = events.get(0).at("/data/previous_attributes");
        assertThat(first.path("status").asString()).isEqualTo("initialized");
        assertThat(first.path("transaction_details").propertyNames())
                .containsExactly(
                        "destination_amount",
                        "destination_currency",
                        "destination_network",
                        "fees",
                        "source_amount",
                        "source_currency",
                        "wallet_address");
        assertThat(events.get(0).at("/request/id").isNull()).isTrue();
    }

    @Test
    void advanceWhenTheCustomerChoosesThenByTheChoice(Emulator emulator) throws StripeException {
        var calls = new OnrampCalls(emulator);
        var id = calls.create().path("id").asString();

        var complete = calls.advance(
                id,
                "to=fulfillment_complete",
                "transaction_details[source_amount]=50",
                "transaction_details[destination_currency]=usdc",
                "transaction_details[destination_network]=base",
                "transaction_details[wallet_address]=" + OnrampCalls.EVM_ADDRESS,
                "transaction_details[transaction_id]=0xabc");

        var details = complete.path("transaction_details");
        assertThat(details.path("destination_amount").asString()).isEqualTo("50.000000");
        assertThat(details.path("source_amount").asString()).isEqualTo("50.00");
        assertThat(details.path("wallet_address").asString()).isEqualTo(OnrampCalls.EVM_ADDRESS);
        assertThat(details.path("transaction_id").asString()).isEqualTo("0xabc");
    }

    @Test
    void advanceWhenTheDestinationIsFixedThenTheSourceFollows(Emulator emulator) throws StripeException {
        var calls = new OnrampCalls(emulator);
        var id = calls.create("destination_currency=usdc", "destination_network=solana", "destination_amount=12.5")
                .path("id")
                .asString();

        var details = calls.advance(id, "to=requires_payment").path("transaction_details");

        assertThat(details.path("destination_amount").asString()).isEqualTo("12.500000");
        assertThat(details.path("source_amount").asString()).isEqualTo("12.50");
    }

    @ParameterizedTest
    @CsvSource({
        "to=requires_payment&transaction_details[destination_currency]=eth, transaction_details[destination_network]",
        "to=requires_payment&transaction_details[destination_currency]=btc&transaction_details[destination_network]=base,"
                + " transaction_details[destination_currency]",
        "to=requires_payment&transaction_details[source_amount]=0, transaction_details[source_amount]",
        "to=requires_payment&transaction_details[wallet_address]=0x1, transaction_details[wallet_address]",
        "to=requires_payment&transaction_details[transaction_id]=x, transaction_details[transaction_id]",
        "to=rejected&transaction_details[source_amount]=1, transaction_details",
        "to=requires_payment&simulate_delay=true&transaction_details[source_amount]=0, transaction_details[source_amount]",
        "to=initialized, to",
        "simulate_delay=true, to"
    })
    void advanceWhenWhatIsChosenIsWrongThenItIsNamedAndNothingChanges(String form, String param, Emulator emulator)
            throws StripeException {
        var calls = new OnrampCalls(emulator);
        var created = calls.create();
        var id = created.path("id").asString();

        var response = calls.control(id, "advance", form.split("&"));

        assertThat(response.status()).as(response.text()).isEqualTo(400);
        assertThat(response.error().path("param").asString()).isEqualTo(param);
        assertThat(calls.retrieve(id)).isEqualTo(created);
        assertThat(calls.events(id)).isEmpty();
    }

    @Test
    void advanceWhenTheWalletIsLockedThenNoOther(Emulator emulator) throws StripeException {
        var calls = new OnrampCalls(emulator);
        var other = "0x" + "1".repeat(40);
        var id = calls.create("lock_wallet_address=true", "wallet_addresses[ethereum]=" + OnrampCalls.EVM_ADDRESS)
                .path("id")
                .asString();

        var response =
                calls.control(id, "advance", "to=requires_payment", "transaction_details[wallet_address]=" + other);

        assertThat(response.status()).isEqualTo(400);
        assertThat(response.error().path("message").asString()).contains("locked");
    }

    @Test
    void advanceWhenDelayedThenOneStatusAfterAnother(Emulator emulator) throws StripeException {
        var calls = new OnrampCalls(emulator);
        var id = calls.create().path("id").asString();

        var at = calls.advance(id, "to=fulfillment_complete", "simulate_delay=true");
        emulator.advance(Duration.ofSeconds(4));
        var once = calls.retrieve(id);
        emulator.advance(Duration.ofSeconds(8));

        assertThat(at.path("status").asString()).isEqualTo("initialized");
        assertThat(once.path("status").asString()).isEqualTo("requires_payment");
        assertThat(calls.retrieve(id).path("status").asString()).isEqualTo("fulfillment_complete");
        assertThat(statuses(calls.events(id)))
                .containsExactly("requires_payment", "fulfillment_processing", "fulfillment_complete");
    }

    @Test
    void advanceWhenAnEndpointNamesTheEventThenItIsDelivered(Emulator emulator) throws StripeException {
        var calls = new OnrampCalls(emulator);
        emulator.raw()
                .post(
                        "/v1/webhook_endpoints",
                        Form.of(
                                "url=" + emulator.baseUrl() + "/inbox/onramp",
                                "enabled_events[]=crypto.onramp_session.updated"))
                .requireOk();
        var id = calls.create().path("id").asString();

        calls.advance(id, "to=fulfillment_processing");
        emulator.raw().post("/v1/test_helpers/settle", "timeout=30").requireOk();

        var received = emulator.raw()
                .get("/v1/test_helpers/inbox/onramp")
                .requireOk()
                .json()
                .path("data");
        assertThat(received).hasSize(2);
        assertThat(received.get(0).path("body").asString()).contains(id, "crypto.onramp_session.updated");
    }

    @Test
    void advanceWhenSomethingElseIsPlannedThenTheLatestWins(Emulator emulator) throws StripeException {
        var calls = new OnrampCalls(emulator);
        var id = calls.create().path("id").asString();

        calls.advance(id, "to=fulfillment_complete", "simulate_delay=true");
        calls.advance(id, "to=rejected");
        emulator.advance(Duration.ofMinutes(1));

        assertThat(statuses(calls.events(id))).containsExactly("rejected");
    }

    @Test
    void failPaymentWhenTwiceThenItStaysAndCanStillBePaid(Emulator emulator) throws StripeException {
        var calls = new OnrampCalls(emulator);
        var id = calls.create().path("id").asString();

        calls.control(id, "fail_payment").requireOk();
        calls.control(id, "fail_payment").requireOk();
        calls.advance(id, "to=fulfillment_processing");

        assertThat(statuses(calls.events(id))).containsExactly("requires_payment", "fulfillment_processing");
    }

    private static List<String> statuses(List<JsonNode> events) {
        return events.stream()
                .map(event -> event.at("/data/object/status").asString())
                .toList();
    }
}
