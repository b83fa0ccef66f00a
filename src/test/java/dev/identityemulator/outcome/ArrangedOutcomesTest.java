package dev.identityemulator.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.stripe.exception.StripeException;
import com.stripe.model.identity.VerificationSession;
import com.stripe.net.RequestOptions;
import com.stripe.param.identity.VerificationSessionCreateParams;
import com.stripe.param.identity.VerificationSessionRetrieveParams;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.Form;
import dev.identityemulator.support.RawClient.Answer;
import dev.identityemulator.support.RunningEmulator;
import dev.identityemulator.support.SimulatedUser;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Sessions turn out as it was arranged for those that match, before they existed. */
@ExtendWith(RunningEmulator.class)
class ArrangedOutcomesTest {

    private static final String PATH = "/v1/test_helpers/identity/outcomes";

    private static Answer arrange(Emulator emulator, String... params) {
        return emulator.raw().post(PATH, Form.of(params)).requireOk();
    }

    private static String statusOfNew(Emulator emulator, String... params) throws StripeException {
        return create(emulator, params).getStatus();
    }

    private static VerificationSession create(Emulator emulator, String... params) throws StripeException {
        return (VerificationSession) new SimulatedUser(emulator).post("/v1/identity/verification_sessions", params);
    }

    @Test
    void createWhenArrangedThenTheAnswerShowsTheOutcome(Emulator emulator) throws StripeException {
        arrange(emulator, "outcomes[]=verify", "when=create");

        var session = emulator.newSession();

        assertThat(session.getStatus()).isEqualTo("verified");
        assertThat(session.getLastVerificationReport()).startsWith("vr_");
        assertThat(emulator.sessions().retrieve(session.getId())).isEqualTo(session);
        assertThat(emulator.eventTypes()).containsExactly("verified", "processing", "created");
    }

    @Test
    void createWhenAFailureIsArrangedThenItsError(Emulator emulator) throws StripeException {
        arrange(emulator, "outcomes[]=unverify:selfie_manipulated", "when=create");

        var session = emulator.newSession();

        assertThat(session.getStatus()).isEqualTo("requires_input");
        assertThat(session.getLastError().getCode()).isEqualTo("selfie_manipulated");
        assertThat(session.getClientSecret()).isNotNull();
        assertThat(emulator.eventTypes()).containsExactly("requires_input", "processing", "created");
    }

    @Test
    void createWhenNoCodeIsArrangedThenTheDocumentIsUnverified(Emulator emulator) throws StripeException {
        arrange(emulator, "outcomes[]=unverify", "when=create");

        assertThat(emulator.newSession().getLastError().getCode()).isEqualTo("document_unverified_other");
    }

    @Test
    void createWhenADelayIsArrangedThenProcessingFirst(Emulator emulator) throws StripeException {
        arrange(emulator, "outcomes[]=verify", "when=create", "simulate_delay=true");

        var session = emulator.newSession();
        assertThat(session.getStatus()).isEqualTo("processing");

        emulator.advance(RunningEmulator.DELAY);
        assertThat(emulator.sessions().retrieve(session.getId()).getStatus()).isEqualTo("verified");
        assertThat(emulator.eventTypes()).containsExactly("verified", "processing", "created");
    }

    @Test
    void createWhenAPersonIsArrangedThenThatPersonIsVerified(Emulator emulator) throws StripeException {
        arrange(
                emulator,
                "outcomes[]=verify",
                "when=create",
                "verified_outputs[first_name]=Ann",
                "document[type]=passport");

        var session = emulator.newSession();

        var params = VerificationSessionRetrieveParams.builder()
                .addExpand("verified_outputs")
                .addExpand("last_verification_report")
                .build();
        var seen = emulator.sessions().retrieve(session.getId(), params);
        assertThat(seen.getVerifiedOutputs().getFirstName()).isEqualTo("Ann");
        assertThat(seen.getVerifiedOutputs().getLastName()).isEqualTo("Rosen");
        assertThat(seen.getLastVerificationReportObject().getDocument().getType())
                .isEqualTo("passport");
    }

    @Test
    void createWhenArrangedForTheOpenedPageThenItWaits(Emulator emulator) throws StripeException {
        arrange(emulator, "outcomes[]=verify");
        arrange(emulator, "outcomes[]=verify", "when=open");

        var session = emulator.newSession();

        assertThat(session.getStatus()).isEqualTo("requires_input");
        assertThat(emulator.eventTypes()).containsExactly("created");
    }

    static Stream<Arguments> createWhenItMatchesThenServedElseNot() {
        return Stream.of(
                arguments("match[client_reference_id]=a", "type=document&client_reference_id=a", true),
                arguments("match[client_reference_id]=a", "type=document&client_reference_id=b", false),
                arguments("match[client_reference_id]=a", "type=document", false),
                arguments("match[email]=a@example.com", "type=document&provided_details[email]=a@example.com", true),
                arguments("match[email]=a@example.com", "type=document&provided_details[email]=b@example.com", false),
                arguments("match[email]=a@example.com", "type=document&provided_details[phone]=1", false),
                arguments("match[type]=id_number", "type=id_number", true),
                arguments("match[type]=id_number", "type=document", false),
                arguments("match[metadata][user]=7", "type=document&metadata[user]=7&metadata[more]=1", true),
                arguments("match[metadata][user]=7", "type=document&metadata[user]=8", false),
                arguments("match[metadata][user]=7", "type=document", false),
                arguments("match[metadata][user]=7&match[metadata][more]=1", "type=document&metadata[user]=7", false),
                arguments(
                        "match[client_reference_id]=a&match[email]=a@example.com&match[type]=document"
                                + "&match[metadata][user]=7",
                        "type=document&client_reference_id=a&provided_details[email]=a@example.com&metadata[user]=7",
                        true),
                arguments(
                        "match[client_reference_id]=a&match[type]=document",
                        "type=id_number&client_reference_id=a",
                        false),
                arguments(
                        "match[client_reference_id]=a&match[metadata][user]=7",
                        "type=document&client_reference_id=a",
                        false));
    }

    @ParameterizedTest
    @MethodSource
    void createWhenItMatchesThenServedElseNot(String match, String session, boolean served, Emulator emulator)
            throws StripeException {
        arrange(emulator, ("outcomes[]=verify&when=create&" + match).split("&"));

        assertThat(statusOfNew(emulator, session.split("&"))).isEqualTo(served ? "verified" : "requires_input");
    }

    @Test
    void createWhenSeveralMatchThenTheOldestWithSomethingLeftServes(Emulator emulator) throws StripeException {
        arrange(emulator, "outcomes[]=unverify:abandoned", "when=create", "match[client_reference_id]=other");
        arrange(emulator, "outcomes[]=unverify:document_expired", "when=create");
        arrange(emulator, "outcomes[]=verify", "when=create");

        assertThat(emulator.newSession().getLastError().getCode()).isEqualTo("document_expired");
        assertThat(emulator.newSession().getStatus()).isEqualTo("verified");
        assertThat(emulator.newSession().getLastError()).isNull();
        assertThat(statusOfNew(emulator, "type=document", "client_reference_id=other"))
                .isEqualTo("requires_input");
    }

    @Test
    void createWhenServedAsOftenAsItSaysThenNoMore(Emulator emulator) throws StripeException {
        var id = arrange(emulator, "outcomes[]=verify", "when=create", "times=2")
                .json()
                .get("id")
                .asString();

        assertThat(statusOfNew(emulator, "type=document")).isEqualTo("verified");
        assertThat(statusOfNew(emulator, "type=document")).isEqualTo("verified");
        assertThat(statusOfNew(emulator, "type=document")).isEqualTo("requires_input");
        assertThat(emulator.raw().get(PATH + "/" + id).json().get("served").asInt())
                .isEqualTo(2);
    }

    @Test
    void createWhenArrangedForAllThenEachIsServed(Emulator emulator) throws StripeException {
        arrange(emulator, "outcomes[]=verify", "when=create", "times=0");

        for (int i = 0; i < 5; i++) {
            assertThat(statusOfNew(emulator, "type=document")).isEqualTo("verified");
        }
    }

    @Test
    void createWhenSeveralOutcomesAreQueuedThenEachSessionBeginsWithTheFirst(Emulator emulator) throws StripeException {
        arrange(emulator, "outcomes[]=unverify:document_expired", "outcomes[]=verify", "when=create", "times=2");

        for (int i = 0; i < 2; i++) {
            var session = emulator.newSession();
            assertThat(session.getStatus()).isEqualTo("requires_input");
            assertThat(session.getLastError().getCode()).isEqualTo("document_expired");
        }
    }

    @Test
    void createWhenTheArrangementWasDeletedThenNotServed(Emulator emulator) throws StripeException {
        var id = arrange(emulator, "outcomes[]=verify", "when=create", "times=0")
                .json()
                .get("id")
                .asString();
        assertThat(statusOfNew(emulator, "type=document")).isEqualTo("verified");

        emulator.raw().delete(PATH + "/" + id).requireOk();

        assertThat(statusOfNew(emulator, "type=document")).isEqualTo("requires_input");
    }

    @Test
    void createWhenArrangedInAnotherAccountThenNotServed(Emulator emulator, Emulator other) throws StripeException {
        arrange(other, "outcomes[]=verify", "when=create", "times=0");

        assertThat(emulator.newSession().getStatus()).isEqualTo("requires_input");
        assertThat(other.newSession().getStatus()).isEqualTo("verified");
    }

    @Test
    void createWhenRepeatedWithItsKeyThenServedOnce(Emulator emulator) throws StripeException {
        arrange(emulator, "outcomes[]=verify", "when=create", "times=2");
        var params = VerificationSessionCreateParams.builder()
                .setType(VerificationSessionCreateParams.Type.DOCUMENT)
                .build();
        var options = RequestOptions.builder().setIdempotencyKey("once").build();

        var first = emulator.sessions().create(params, options);
        var again = emulator.sessions().create(params, options);

        assertThat(again).isEqualTo(first);
        assertThat(emulator.raw().get(PATH).json().at("/data/0/served").asInt()).isEqualTo(1);
        assertThat(emulator.eventTypes()).containsExactly("verified", "processing", "created");
    }

    @Test
    void createWhenTheAccountWasEmptiedThenNothingIsArrangedAnyMore(Emulator emulator) throws StripeException {
        arrange(emulator, "outcomes[]=verify", "when=create", "times=0");

        emulator.raw().delete("/v1/test_helpers/data").requireOk();

        assertThat(emulator.newSession().getStatus()).isEqualTo("requires_input");
    }
}
