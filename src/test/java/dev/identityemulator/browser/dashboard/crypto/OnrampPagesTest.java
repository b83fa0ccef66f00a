package dev.identityemulator.browser.dashboard.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import dev.identityemulator.stripe.crypto.OnrampCalls;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.RawClient;
import dev.identityemulator.support.RunningEmulator;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The dashboard lists onramp sessions, and offers of the actions on one those that its state allows. */
@ExtendWith(RunningEmulator.class)
class OnrampPagesTest {

    private static final Pattern BUTTON = Pattern.compile("<button[^>]* data-testid=\"([a-z-]+)\"");

    @Test
    void listWhenSessionsAreCreatedThereOrByTheApiThenEachHasARow(Emulator emulator) throws StripeException {
        assertThat(page(emulator, "").text()).contains("teach-onramp");
        var session = new OnrampCalls(emulator)
                .create("destination_currency=sol", "destination_network=solana", "metadata[a]=b")
                .path("id")
                .asString();

        var created = emulator.raw().post(path(emulator, ""), "");

        var id = created.header("Location").replaceFirst(".*/", "");
        assertThat(created.status()).isEqualTo(303);
        assertThat(page(emulator, "").text())
                .contains("data-testid=\"onramp-sessions\"", session, id, "sol on solana")
                .doesNotContain("teach-onramp");
    }

    @Test
    void sessionWhenInAStateThenItsActionsAreThoseThatTheStateAllows(Emulator emulator) throws StripeException {
        var calls = new OnrampCalls(emulator);
        var id = calls.create().path("id").asString();

        assertThat(actions(emulator, id)).containsExactlyInAnyOrder("quote", "reject");
        act(emulator, id, "quote");
        assertThat(actions(emulator, id)).containsExactlyInAnyOrder("pay", "fail-payment", "reject");
        act(emulator, id, "fail_payment");
        act(emulator, id, "pay");
        assertThat(actions(emulator, id)).containsExactlyInAnyOrder("deliver", "deliver-delayed");
        act(emulator, id, "deliver");

        assertThat(actions(emulator, id)).isEmpty();
        assertThat(page(emulator, "/" + id).text())
                .contains("payment failed", "fulfillment_complete", "session_hash=", "100.00 usd");
        assertThat(emulator.raw().post(path(emulator, "/" + id + "/reject"), "").status())
                .isEqualTo(400);
        assertThat(calls.events(id)).hasSize(3);
    }

    private static Set<String> actions(Emulator emulator, String id) {
        var text = page(emulator, "/" + id).requireOk().text();
        return BUTTON.matcher(text).results().map(match -> match.group(1)).collect(Collectors.toSet());
    }

    private static void act(Emulator emulator, String id, String action) {
        assertThat(emulator.raw()
                        .post(path(emulator, "/" + id + "/" + action), "")
                        .status())
                .isEqualTo(303);
    }

    private static RawClient.Response page(Emulator emulator, String more) {
        return emulator.raw().get(path(emulator, more));
    }

    private static String path(Emulator emulator, String more) {
        var account = emulator.raw()
                .get("/dashboard?key=" + emulator.key())
                .header("Location")
                .replaceFirst(".*/", "");
        return "/dashboard/" + account + "/onramp_sessions" + more;
    }
}
