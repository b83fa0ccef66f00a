package dev.identityemulator.stripe.identity.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import com.stripe.model.identity.VerificationSession;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.RunningEmulator;
import dev.identityemulator.support.SimulatedUser;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Verified outputs are absent unless asked for, null unless verified, and never part of an event. */
@ExtendWith(RunningEmulator.class)
class VerifiedOutputsVisibilityTest {

    private static final List<String> ALWAYS =
            List.of("address", "email", "first_name", "id_number_type", "last_name", "phone");

    private static JsonNode get(VerificationSession session, String query, Emulator emulator) {
        return emulator.withRestrictedKey()
                .raw()
                .get("/v1/identity/verification_sessions/" + session.getId() + query)
                .requireOk()
                .json();
    }

    @Test
    void retrieveWhenNotAskedForThenAbsent(Emulator emulator) throws StripeException {
        var verified = new SimulatedUser(emulator).verify(emulator.newSession());

        assertThat(get(verified, "", emulator).has("verified_outputs")).isFalse();
        assertThat(get(verified, "?expand[]=last_verification_report", emulator).has("verified_outputs"))
                .isFalse();
    }

    @Test
    void retrieveWhenAskedForThenWithoutWhatHasToBeAskedForByItself(Emulator emulator) throws StripeException {
        var verified = new SimulatedUser(emulator).verify(emulator.newSession());

        var outputs = get(verified, "?expand[]=verified_outputs", emulator).get("verified_outputs");

        assertThat(outputs.propertyNames()).containsExactlyElementsOf(ALWAYS);
        assertThat(outputs.get("email").isNull()).isTrue();
        assertThat(outputs.get("first_name").asString()).isEqualTo("Jenny");
    }

    @Test
    void retrieveWhenAPartIsAskedForThenTheWholeComesWithIt(Emulator emulator) throws StripeException {
        var verified = new SimulatedUser(emulator).verify(emulator.newSession());

        var outputs = get(verified, "?expand[]=verified_outputs.dob", emulator).get("verified_outputs");

        assertThat(outputs.propertyNames())
                .containsExactly("address", "dob", "email", "first_name", "id_number_type", "last_name", "phone");
    }

    @Test
    void retrieveWhenNotVerifiedThenNull(Emulator emulator) throws StripeException {
        var user = new SimulatedUser(emulator);
        var sessions = List.of(
                emulator.newSession(),
                user.verify(emulator.newSession(), "simulate_delay=true"),
                user.unverify(emulator.newSession()),
                emulator.sessions().cancel(emulator.newSession().getId()));

        for (var session : sessions) {
            var shown = get(session, "?expand[]=verified_outputs.dob", emulator);
            assertThat(shown.has("verified_outputs")).as(session.getStatus()).isTrue();
            assertThat(shown.get("verified_outputs").isNull())
                    .as(session.getStatus())
                    .isTrue();
        }
    }

    @Test
    void eventsWhenTheCallExpandedThenTheyShowNothingOfIt(Emulator emulator) throws StripeException {
        var user = new SimulatedUser(emulator.withRestrictedKey());
        user.verify(
                emulator.newSession(),
                "expand[]=verified_outputs.dob",
                "expand[]=last_verification_report.document.number",
                "verified_outputs[first_name]=Canaria");

        var events = emulator.withRestrictedKey().raw().get("/v1/events").requireOk();

        assertThat(events.json().get("data")).hasSize(3);
        assertThat(events.json()
                        .at("/data/0/data/object/last_verification_report")
                        .asString())
                .startsWith("vr_");
        assertThat(events.text()).doesNotContain("verified_outputs", "Canaria", "\"dob\"", "D1234567");
    }
}
