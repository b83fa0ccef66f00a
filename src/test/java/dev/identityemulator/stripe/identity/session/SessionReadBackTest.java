package dev.identityemulator.stripe.identity.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.Form;
import dev.identityemulator.support.RunningEmulator;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** A session is read by another statement than the one that changes it, and looks the same in both. */
@ExtendWith(RunningEmulator.class)
class SessionReadBackTest {

    private static final String SESSIONS = "/v1/identity/verification_sessions";
    private static final String HELPERS = "/v1/test_helpers/identity/verification_sessions/";
    private static final String EXPAND = Form.of("expand[]=provided_details", "expand[]=verified_outputs.dob");

    @ParameterizedTest
    @ValueSource(strings = {"related_customer=cus_1", "related_customer_account=acct_1"})
    void retrieveWhenAChangeRespondedThenTheSame(String related, Emulator emulator) {
        var restricted = emulator.withRestrictedKey();
        var created = post(
                restricted,
                SESSIONS,
                "client_reference_id=ref",
                "metadata[a]=b",
                "options[document][require_id_number]=true",
                "provided_details[email]=ada.lovelace@example.com",
                related,
                "related_person[account]=acct_2",
                "related_person[person]=person_1",
                "return_url=https://example.com/",
                "type=document");
        var id = created.path("id").asString();

        requireSame(restricted, id, created);
        requireSame(restricted, id, post(restricted, SESSIONS + "/" + id, "metadata[c]=d"));
        requireSame(restricted, id, post(restricted, HELPERS + id + "/unverify", "reason=blurred"));
        requireSame(restricted, id, post(restricted, HELPERS + id + "/verify"));
        requireSame(restricted, id, post(restricted, SESSIONS + "/" + id + "/redact"));
    }

    private static JsonNode post(Emulator emulator, String path, String... params) {
        var form = params.length == 0 ? EXPAND : Form.of(params) + "&" + EXPAND;
        return emulator.raw().post(path, form).requireOk().json();
    }

    private static void requireSame(Emulator emulator, String id, JsonNode changed) {
        var found = emulator.raw().get(SESSIONS + "/" + id + "?" + EXPAND).requireOk();
        assertThat(found.json()).isEqualTo(changed);
    }
}
