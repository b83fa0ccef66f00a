package dev.identityemulator.browser.verificationpage;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import com.stripe.param.identity.VerificationSessionRetrieveParams;
import dev.identityemulator.support.AtOnce;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.Form;
import dev.identityemulator.support.RawClient.Response;
import dev.identityemulator.support.RunningEmulator;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Opening the page plays the submission that was arranged for that. */
@ExtendWith(RunningEmulator.class)
class ArrangedOpeningTest {

    private static void arrange(Emulator emulator, String... params) {
        emulator.raw()
                .post("/v1/test_helpers/identity/outcomes", Form.of(params))
                .requireOk();
    }

    /** Opens the current link of the session. */
    private static Response open(String session, Emulator emulator) throws StripeException {
        var url = emulator.sessions().retrieve(session).getUrl();
        return emulator.raw().get(url.replace(emulator.baseUrl(), ""));
    }

    private static String error(String session, Emulator emulator) throws StripeException {
        return emulator.sessions().retrieve(session).getLastError().getCode();
    }

    @Test
    void openWhenArrangedThenSubmittedAndBackToTheApplication(Emulator emulator) throws StripeException {
        arrange(emulator, "outcomes[]=verify", "verified_outputs[first_name]=Ada");
        var session = emulator.newSession(params -> params.setReturnUrl("myapp://done?ä=1"));
        assertThat(session.getStatus()).isEqualTo("requires_input");

        var response = open(session.getId(), emulator);

        assertThat(response.status()).isEqualTo(303);
        assertThat(response.header("Location")).isEqualTo("myapp://done?%C3%A4=1");
        var params = VerificationSessionRetrieveParams.builder()
                .addExpand("verified_outputs")
                .build();
        var seen = emulator.sessions().retrieve(session.getId(), params);
        assertThat(seen.getVerifiedOutputs().getFirstName()).isEqualTo("Ada");
    }

    @Test
    void openWhenNoReturnUrlThenDone(Emulator emulator) throws StripeException {
        arrange(emulator, "outcomes[]=verify", "when=open", "simulate_delay=true");

        var response = open(emulator.newSession().getId(), emulator);

        assertThat(response.text()).contains("data-testid=\"done\"", "processing");
        emulator.advance(RunningEmulator.DELAY);
        assertThat(emulator.eventTypes()).containsExactly("verified", "processing", "created");
    }

    @Test
    void openWhenAQueueIsArrangedThenOneForEachOpening(Emulator emulator) throws StripeException {
        arrange(emulator, "outcomes[]=unverify:document_expired", "outcomes[]=unverify:selfie_manipulated");
        var id = emulator.newSession().getId();

        open(id, emulator);
        assertThat(error(id, emulator)).isEqualTo("document_expired");
        open(id, emulator);
        assertThat(error(id, emulator)).isEqualTo("selfie_manipulated");
        assertThat(open(id, emulator).text()).contains("data-testid=\"consent-accept\"");
        assertThat(error(id, emulator)).isEqualTo("selfie_manipulated");
    }

    @Test
    void openWhenTheQueueBeganAtCreationThenItGoesOn(Emulator emulator) throws StripeException {
        arrange(emulator, "when=create", "times=0", "outcomes[]=unverify", "outcomes[]=verify");
        var one = emulator.newSession();
        var other = emulator.newSession();
        assertThat(one.getLastError().getCode()).isEqualTo("document_unverified_other");

        open(other.getId(), emulator);

        assertThat(emulator.sessions().retrieve(one.getId()).getStatus()).isEqualTo("requires_input");
        assertThat(emulator.sessions().retrieve(other.getId()).getStatus()).isEqualTo("verified");
    }

    @Test
    void openWhenOneQueueIsEmptyThenTheNextArrangementServes(Emulator emulator) throws StripeException {
        arrange(emulator, "times=0", "outcomes[]=unverify:document_expired");
        arrange(emulator, "outcomes[]=verify");
        var id = emulator.newSession().getId();

        open(id, emulator);
        open(id, emulator);

        assertThat(emulator.sessions().retrieve(id).getStatus()).isEqualTo("verified");
    }

    @Test
    void openWhenAnotherSessionIsMeantThenThePage(Emulator emulator) throws StripeException {
        arrange(emulator, "outcomes[]=verify", "match[client_reference_id]=somebody-else");

        assertThat(open(emulator.newSession().getId(), emulator).text()).contains("consent-accept");
    }

    @Test
    void openWhenAllAtOnceThenPlayedOnce(Emulator emulator)
            throws StripeException, InterruptedException, ExecutionException {
        arrange(emulator, "times=0", "outcomes[]=verify");
        var path = emulator.newSession().getUrl().replace(emulator.baseUrl(), "");

        var responses = AtOnce.calls(6, () -> emulator.raw().get(path).status());

        assertThat(responses).containsOnlyOnce(200).containsOnly(200, 410);
        assertThat(emulator.eventTypes()).containsExactly("verified", "processing", "created");
    }
}
