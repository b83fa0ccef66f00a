package dev.identityemulator.stripe.identity.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.identityemulator.stripe.identity.check.VerificationOptions;
import dev.identityemulator.stripe.identity.request.VerificationFlows.Flow;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The verification flows of the settings. */
class VerificationFlowsTest {

    private static final Flow EMPTY = new Flow(null, null, false, null, null);

    @Test
    void optionsWhenTheIdComesFromTheEnvironmentThenPunctuationAndCaseDoNotCount() {
        var flows = new VerificationFlows(Map.of("vfkyc", EMPTY));

        assertThat(flows.options("vf_KYC")).isPresent();
        assertThat(flows.options("vf_other")).isEmpty();
    }

    @Test
    void optionsWhenTheFlowNamesNoCheckThenTheDocument() {
        assertThat(new VerificationFlows(Map.of("vf", EMPTY)).options("vf"))
                .contains(VerificationOptions.ofDocument(VerificationOptions.Document.NOTHING));
    }

    @Test
    void optionsWhenTheFlowNamesAnIdNumberOnlyThenNoDocument() {
        var flows = new VerificationFlows(Map.of("vf", new Flow(null, null, true, null, null)));

        assertThat(flows.options("vf").orElseThrow().document()).isNull();
        assertThat(flows.options("vf").orElseThrow().idNumber()).isNotNull();
    }

    @Test
    void newFlowsWhenTwoIdsDifferOnlyInPunctuationThenRejected() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new VerificationFlows(Map.of("vf_a", EMPTY, "vf-a", EMPTY)));
    }

    @Test
    void optionsWhenThereAreNoFlowsThenNone() {
        assertThat(new VerificationFlows(null).options("vf")).isEmpty();
    }
}
