package dev.identityemulator.stripe.forwarding.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.stripe.exception.StripeException;
import com.stripe.model.forwarding.Request;
import com.stripe.param.forwarding.RequestCreateParams;
import com.stripe.param.forwarding.RequestListParams;
import dev.identityemulator.stripe.forwarding.ForwardingCalls;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.Form;
import dev.identityemulator.support.RunningEmulator;
import dev.identityemulator.support.WebhookReceiver;
import dev.identityemulator.support.WebhookReply;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A request really arrives with the card in it, and the object shows it masked. */
@ExtendWith(RunningEmulator.class)
class ForwardingCreateTest {

    private static final String BODY = "{\"amount\": 100,\"card\":{\"number\":\"\",\"exp_month\":\"\",\"cvc\":\"\"}}";

    private final WebhookReceiver vault = WebhookReceiver.start();

    @AfterEach
    void stop() {
        vault.close();
    }

    @Test
    void createWhenThereIsAVaultThenItGetsTheCardAndTheObjectIsMasked(Emulator emulator) throws StripeException {
        var forwarding = new ForwardingCalls(emulator);
        var header = RequestCreateParams.Request.Header.builder();
        var params = ForwardingCalls.params(vault.url("/pay"), BODY);
        params.putMetadata("order", "42");
        params.setRequest(RequestCreateParams.Request.builder()
                .setBody(BODY)
                .addHeader(header.setName("X-Api-Key").setValue("hush").build())
                .addHeader(header.setName("Connection").setValue("close").build())
                .build());

        var request = forwarding.api().create(params.build());

        var received = vault.at("/pay").get(0);
        assertThat(received.body())
                .isEqualTo(
                        "{\"amount\": 100,\"card\":{\"number\":\"4242424242424242\",\"exp_month\":\"03\",\"cvc\":\"123\"}}");
        assertThat(List.of(
                        received.header("user-agent"),
                        received.header("accept"),
                        received.header("content-type"),
                        received.header("x-api-key")))
                .containsExactly("Stripe", "*/*", "application/json", "hush");
        assertThat(request.getId()).matches("fwdreq_[0-9A-Za-z]{24}");
        assertThat(request.getRequestDetails().getBody())
                .isEqualTo(
                        "{\"amount\": 100,\"card\":{\"number\":\"424242******4242\",\"exp_month\":\"03\",\"cvc\":\"***\"}}");
        assertThat(request.getRequestDetails().getHeaders())
                .extracting(Request.RequestDetails.Header::getName, Request.RequestDetails.Header::getValue)
                .containsExactly(tuple("X-Api-Key", "[redacted]"), tuple("Content-Type", "application/json"));
        assertThat(request.getRequestDetails().getHttpMethod()).isEqualTo("POST");
        assertThat(request.getResponseDetails().getStatus()).isEqualTo(200);
        assertThat(request.getRequestContext().getDestinationIpAddress()).isEqualTo("127.0.0.1");
        assertThat(request.getMetadata()).containsOnly(Map.entry("order", "42"));
        assertThat(request.getReplacements()).hasSize(4);
        assertThat(forwarding.api().retrieve(request.getId())).isEqualTo(request);
        assertThat(forwarding.api().list().getData()).containsExactly(request);
        assertThat(emulator.eventTypes()).isEmpty();
    }

    @Test
    void createWhenAsPublishedThenKeyForKey(Emulator emulator) {
        vault.reply("/v1/payments", WebhookReply.status(200));

        var request = emulator.raw()
                .post(
                        ForwardingCalls.REQUESTS,
                        Form.of(
                                "payment_method=pm_card_visa",
                                "url=" + vault.url("/v1/payments"),
                                "replacements[]=card_number",
                                "replacements[]=card_cvc",
                                "request[headers][0][name]=Destination-API-Key",
                                "request[headers][0][value]=hush",
                                "request[body]={\"number\":\"\",\"cvc\":\"\"}"))
                .requireOk()
                .json();

        assertThat(request.propertyNames())
                .containsExactly(
                        "id",
                        "object",
                        "created",
                        "livemode",
                        "metadata",
                        "payment_method",
                        "replacements",
                        "request_context",
                        "request_details",
                        "response_details",
                        "url");
        assertThat(request.path("metadata").toString()).isEqualTo("{}");
        assertThat(request.path("replacements").toString()).isEqualTo("[\"card_number\",\"card_cvc\"]");
        assertThat(request.path("request_context").propertyNames())
                .containsExactly("destination_duration", "destination_ip_address");
        assertThat(request.path("request_details").toString()).isEqualTo("""
                {"body":"{\\"number\\":\\"424242******4242\\",\\"cvc\\":\\"***\\"}","headers":\
                [{"name":"Destination-API-Key","value":"[redacted]"},{"name":"Content-Type","value":"application/json"}],\
                "http_method":"POST"}""");
        assertThat(request.path("response_details").propertyNames()).containsExactly("body", "headers", "status");
        assertThat(request.at("/response_details/body").asString()).isEqualTo("said 200");
    }

    @Test
    void createWhenTheVaultRespondsWithAnErrorOrARedirectThenThatIsTheResponse(Emulator emulator)
            throws StripeException {
        vault.reply("/no", WebhookReply.status(503));
        vault.reply("/away", WebhookReply.status(302));

        assertThat(status(emulator, "/no")).isEqualTo(503);
        assertThat(status(emulator, "/away")).isEqualTo(302);
        assertThat(vault.at("/away")).hasSize(1);
    }

    @Test
    void createWhenToTheOwnInboxThenItIsThereForTheAccountAlone(Emulator emulator) throws StripeException {
        var request = new ForwardingCalls(emulator).forward(emulator.baseUrl() + "/inbox/vault", BODY);

        var received = emulator.raw()
                .get("/v1/test_helpers/inbox/vault")
                .requireOk()
                .json()
                .get("data");
        assertThat(request.getResponseDetails().getStatus()).isEqualTo(200);
        assertThat(received).hasSize(1);
        assertThat(received.get(0).get("body").asString()).contains("4242424242424242");
        assertThat(Emulator.withFreshAccount(emulator.baseUrl())
                        .raw()
                        .get("/v1/test_helpers/inbox/vault")
                        .requireOk()
                        .json()
                        .get("data"))
                .isEmpty();
    }

    @Test
    void listWhenFilteredByCreatedThenOnlyThose(Emulator emulator) throws StripeException {
        var forwarding = new ForwardingCalls(emulator);
        var first = forwarding.forward(vault.url("/a"), BODY);
        emulator.advance(Duration.ofHours(1));
        var second = forwarding.forward(vault.url("/a"), BODY);
        var later =
                RequestListParams.Created.builder().setGt(first.getCreated()).build();

        var listed = forwarding
                .api()
                .list(RequestListParams.builder().setCreated(later).build());

        assertThat(listed.getData()).containsExactly(second);
    }

    @Test
    void requestWhenThirtyDaysOldThenOnlyItsDataAreGone(Emulator emulator) throws StripeException {
        var forwarding = new ForwardingCalls(emulator);
        var request = forwarding.forward(vault.url("/a"), BODY);
        emulator.advance(Duration.ofDays(30).minusMinutes(1));
        assertThat(forwarding.api().retrieve(request.getId())).isEqualTo(request);

        emulator.advance(Duration.ofMinutes(2));

        var old = forwarding.api().retrieve(request.getId());
        assertThat(old.getRequestDetails()).isNull();
        assertThat(old.getResponseDetails()).isNull();
        assertThat(old.getRequestContext()).isNull();
        assertThat(old.getUrl()).isEqualTo(request.getUrl());
        assertThat(forwarding.outbound()).isEmpty();
    }

    private long status(Emulator emulator, String path) throws StripeException {
        return new ForwardingCalls(emulator)
                .forward(vault.url(path), BODY)
                .getResponseDetails()
                .getStatus();
    }
}
