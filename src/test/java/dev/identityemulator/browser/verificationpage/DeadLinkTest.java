package dev.identityemulator.browser.verificationpage;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import com.stripe.model.identity.VerificationSession;
import dev.identityemulator.support.AtOnce;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.RawClient.Response;
import dev.identityemulator.support.RunningEmulator;
import dev.identityemulator.support.SimulatedUser;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A dead link says why it is dead, when it is opened and when it is submitted. */
@ExtendWith(RunningEmulator.class)
class DeadLinkTest {

    private static String path(VerificationSession session, Emulator emulator) {
        return session.getUrl().replace(emulator.baseUrl(), "");
    }

    private static Response submit(String path, Emulator emulator) {
        return emulator.raw().post(path, "action=submit&outcome=success");
    }

    private static void requireDead(String path, int status, String state, Emulator emulator) {
        for (var response : new Response[] {
            emulator.raw().get(path),
            submit(path, emulator),
            emulator.raw().post(path, "action=decline"),
            emulator.raw().post(path, "action=cancel"),
            emulator.raw().post(path, "outcome=none")
        }) {
            assertThat(response.status()).isEqualTo(status);
            assertThat(response.header("Content-Type")).startsWith("text/html");
            assertThat(response.text()).contains("data-testid=\"dead-link\" data-state=\"" + state + "\"");
        }
    }

    @Test
    void openWhenExpiredThenSaysSo(Emulator emulator) throws StripeException {
        var session = emulator.newSession();
        emulator.advance(Duration.ofHours(48).minusMinutes(1));
        assertThat(emulator.raw().get(path(session, emulator)).status()).isEqualTo(200);

        emulator.advance(Duration.ofMinutes(1));

        requireDead(path(session, emulator), 410, "expired", emulator);
        var renewed = emulator.sessions().retrieve(session.getId());
        requireDead(path(session, emulator), 410, "replaced", emulator);
        assertThat(emulator.raw().get(path(renewed, emulator)).status()).isEqualTo(200);
    }

    @Test
    void openWhenUsedThenSaysSo(Emulator emulator) throws StripeException {
        var session = emulator.newSession(params -> params.setReturnUrl("https://example.com/back?a=1&b=2"));
        assertThat(submit(path(session, emulator), emulator).status()).isEqualTo(303);

        requireDead(path(session, emulator), 410, "used", emulator);
        assertThat(emulator.raw().get(path(session, emulator)).text())
                .contains("https://example.com/back?a&#x3D;1", "<code>verified</code>", "/sessions/" + session.getId())
                .doesNotContain("data-testid=\"again\"");
        assertThat(emulator.eventTypes()).containsExactly("verified", "processing", "created");
    }

    @Test
    void openWhenUsedByACallThenSaysSo(Emulator emulator) throws StripeException {
        var session = emulator.newSession();
        new SimulatedUser(emulator).unverify(session);

        requireDead(path(session, emulator), 410, "replaced", emulator);
        var again = emulator.sessions().retrieve(session.getId());
        assertThat(submit(path(again, emulator), emulator).status()).isEqualTo(200);
    }

    @Test
    void openWhenCanceledOrRedactedThenSaysSo(Emulator emulator) throws StripeException {
        var canceled = emulator.newSession();
        var redacted = emulator.newSession();
        emulator.sessions().cancel(canceled.getId());
        emulator.sessions().redact(redacted.getId());

        requireDead(path(canceled, emulator), 410, "canceled", emulator);
        requireDead(path(redacted, emulator), 410, "redacted", emulator);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"x", "test_", "test_1", "test_zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz", "%F0%9F%98%80"
            })
    void openWhenUnknownThenSaysSo(String token, Emulator emulator) {
        requireDead("/start/" + token, 404, "unknown", emulator);
    }

    @Test
    void openWhenTheTokenIsOfAnotherSessionThenItOpensNothing(Emulator emulator) throws StripeException {
        var one = path(emulator.newSession(), emulator);
        var other = path(emulator.newSession(), emulator);
        var mixed = one.substring(0, one.length() - 20) + other.substring(other.length() - 20);

        requireDead(mixed, 410, "replaced", emulator);
        requireDead(one.substring(0, one.length() - 1), 404, "unknown", emulator);
    }

    @Test
    void openWhenTheDataWereEmptiedThenUnknown(Emulator emulator) throws StripeException {
        var session = emulator.newSession();
        emulator.raw().delete("/v1/test_helpers/data").requireOk();

        requireDead(path(session, emulator), 404, "unknown", emulator);
        assertThat(emulator.raw().get(path(session, emulator)).text())
                .contains("The emulator was restarted", "emulator.data", "href=\"../dashboard/acct_");
        assertThat(emulator.raw().get("/start/test_1").text())
                .contains("This link is incomplete", "href=\"../dashboard\"");
    }

    @Test
    void openWhenTheSessionAwaitsInputAgainThenLeadsToAFreshLink(Emulator emulator) throws StripeException {
        var session = emulator.newSession();
        emulator.raw().post(path(session, emulator), "outcome=expired_document").requireOk();

        var dead = emulator.raw().get(path(session, emulator)).text();

        assertThat(dead).contains("<code>document_expired</code>", "The document is expired.");
        var open = dead.replaceAll("(?s).*href=\"\\.\\.(/dashboard/[^\"]+/open)\".*", "$1");
        var location = emulator.raw().get(open).header("Location");
        assertThat(emulator.raw()
                        .get("/" + location.substring(location.indexOf("start/")))
                        .text())
                .contains("consent-accept");
    }

    @Test
    void submitWhenTwoComeAtOnceThenOneOfThemIsTooLate(Emulator emulator)
            throws StripeException, InterruptedException, ExecutionException {
        var path = path(emulator.newSession(), emulator);

        var responses = AtOnce.calls(6, () -> submit(path, emulator).status());

        assertThat(responses).containsOnlyOnce(200).containsOnly(200, 410);
        assertThat(emulator.eventTypes()).containsExactly("verified", "processing", "created");
    }

    @Test
    void askWhenOnlyForTheHeadThenNothingIsOpened(Emulator emulator) throws StripeException {
        emulator.raw()
                .post("/v1/test_helpers/identity/outcomes", "outcomes[]=verify")
                .requireOk();
        var path = path(emulator.newSession(), emulator);

        var head = emulator.raw().send(path, request -> request.method("HEAD", HttpRequest.BodyPublishers.noBody()));

        assertThat(head.status()).isEqualTo(200);
        assertThat(emulator.eventTypes()).containsExactly("created");
    }
}
