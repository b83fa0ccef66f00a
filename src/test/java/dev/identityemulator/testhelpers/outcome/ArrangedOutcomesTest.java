package dev.identityemulator.testhelpers.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import com.stripe.net.RequestOptions;
import com.stripe.param.identity.VerificationSessionCreateParams;
import com.stripe.param.identity.VerificationSessionRetrieveParams;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.Form;
import dev.identityemulator.support.RawClient.Response;
import dev.identityemulator.support.RunningEmulator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Sessions turn out as it was arranged for those that match, before they existed. */
@ExtendWith(RunningEmulator.class)
class ArrangedOutcomesTest {

    private static final String PATH = "/v1/test_helpers/identity/outcomes";

    private static Response arrange(Emulator emulator, String... params) {
        return emulator.raw().post(PATH, Form.of(params)).requireOk();
    }

    private static String statusOfNew(Emulator emulator) throws StripeException {
        return emulator.newSession().getStatus();
    }

    @Test
    void createWhenArrangedThenTheResponseShowsTheOutcome(Emulator emulator) throws StripeException {
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

    @Test
    void createWhenSeveralMatchThenTheOldestWithSomethingLeftServes(Emulator emulator) throws StripeException {
        arrange(emulator, "outcomes[]=unverify:abandoned", "when=create", "match[client_reference_id]=other");
        arrange(emulator, "outcomes[]=unverify:document_expired", "when=create");
        arrange(emulator, "outcomes[]=verify", "when=create");

        assertThat(emulator.newSession().getLastError().getCode()).isEqualTo("document_expired");
        assertThat(emulator.newSession().getStatus()).isEqualTo("verified");
        assertThat(emulator.newSession().getLastError()).isNull();
        var other = emulator.newSession(params -> params.setClientReferenceId("other"));
        assertThat(other.getLastError().getCode()).isEqualTo("abandoned");
    }

    @Test
    void createWhenServedAsOftenAsItSaysThenNoMore(Emulator emulator) throws StripeException {
        var id = arrange(emulator, "outcomes[]=verify", "when=create", "times=2")
                .json()
                .get("id")
                .asString();

        assertThat(statusOfNew(emulator)).isEqualTo("verified");
        assertThat(statusOfNew(emulator)).isEqualTo("verified");
        assertThat(statusOfNew(emulator)).isEqualTo("requires_input");
        assertThat(emulator.raw().get(PATH + "/" + id).json().get("served").asInt())
                .isEqualTo(2);
    }

    @Test
    void createWhenArrangedForAllThenEachIsServed(Emulator emulator) throws StripeException {
        arrange(emulator, "outcomes[]=verify", "when=create", "times=0");

        for (int i = 0; i < 5; i++) {
            assertThat(statusOfNew(emulator)).isEqualTo("verified");
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
        assertThat(statusOfNew(emulator)).isEqualTo("verified");

        emulator.raw().delete(PATH + "/" + id).requireOk();

        assertThat(statusOfNew(emulator)).isEqualTo("requires_input");
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
