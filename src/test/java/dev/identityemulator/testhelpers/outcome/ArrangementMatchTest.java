package dev.identityemulator.testhelpers.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.stripe.exception.StripeException;
import com.stripe.model.identity.VerificationSession;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.Form;
import dev.identityemulator.support.RunningEmulator;
import dev.identityemulator.support.SimulatedUser;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** An arrangement is for the sessions that have all that it names, and for no other. */
@ExtendWith(RunningEmulator.class)
class ArrangementMatchTest {

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
        var user = new SimulatedUser(emulator);
        var form = "outcomes[]=verify&when=create&" + match;
        emulator.raw()
                .post("/v1/test_helpers/identity/outcomes", Form.of(form.split("&")))
                .requireOk();

        var created = (VerificationSession) user.post("/v1/identity/verification_sessions", session.split("&"));

        assertThat(created.getStatus()).isEqualTo(served ? "verified" : "requires_input");
    }
}
