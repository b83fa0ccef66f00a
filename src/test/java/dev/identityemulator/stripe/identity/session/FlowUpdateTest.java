package dev.identityemulator.stripe.identity.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.EmulatorServer;
import org.junit.jupiter.api.Test;

/** A session created from a verification flow loses the flow when it gets another type. */
class FlowUpdateTest {

    private static final String SESSIONS = "/v1/identity/verification_sessions";

    @Test
    void updateWhenTheTypeChangesThenTheFlowAndItsOptionsAreLeft() {
        try (var server = EmulatorServer.start("emulator.verification-flows.vf_kyc.email.require-verification=true")) {
            var raw = Emulator.withFreshAccount(server.baseUrl()).raw();
            var created =
                    raw.post(SESSIONS, "verification_flow=vf_kyc").requireOk().json();
            var path = SESSIONS + "/" + created.path("id").asString();

            var noted = raw.post(path, "metadata[a]=1").requireOk().json();
            var changed = raw.post(path, "type=document").requireOk().json();

            assertThat(noted.path("verification_flow").asString()).isEqualTo("vf_kyc");
            assertThat(noted.path("options")).isEqualTo(created.path("options"));
            assertThat(changed.path("type").asString()).isEqualTo("document");
            assertThat(changed.path("options").toString()).isEqualTo("{}");
            assertThat(changed.has("verification_flow")).isFalse();
        }
    }
}
