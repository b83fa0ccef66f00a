package dev.identityemulator.browser.dashboard.forwarding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.identityemulator.stripe.forwarding.ForwardingCalls;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.RunningEmulator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The dashboard lists forwarding requests, and shows each of them masked. */
@ExtendWith(RunningEmulator.class)
class ForwardingPagesTest {

    @Test
    void listWhenRequestsWereSentThenEachHasARowAndAPage(Emulator emulator) {
        var forwarding = new ForwardingCalls(emulator);
        assertThat(page(emulator, "")).contains("teach-forwarding");
        forwarding.control("/destinations", "url=https://vault.example/*", "response[status]=418");
        var sent = forwarding
                .raw("https://vault.example/pay", "request[body]={\"number\":\"\"}")
                .requireOk()
                .json();
        forwarding.raw("http://127.0.0.1:1/");

        var id = sent.get("id").asString();

        assertThat(page(emulator, ""))
                .contains("data-testid=\"forwarding-requests\"", id, ">418<", "connection_error", "pm_card_visa")
                .doesNotContain("teach-forwarding");
        assertThat(page(emulator, "/" + id)).contains("424242******4242", "https://vault.example/pay");
    }

    private static String page(Emulator emulator, String path) {
        return emulator.raw()
                .get("/dashboard/" + account(emulator) + "/forwarding_requests" + path)
                .text();
    }

    private static String account(Emulator emulator) {
        return emulator.raw()
                .get("/dashboard?key=" + emulator.key())
                .header("Location")
                .replaceFirst(".*/", "");
    }
}
