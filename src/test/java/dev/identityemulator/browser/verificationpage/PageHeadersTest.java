package dev.identityemulator.browser.verificationpage;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import com.stripe.model.identity.VerificationSession;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.RunningEmulator;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The headers of every page. */
@ExtendWith(RunningEmulator.class)
class PageHeadersTest {

    private static String path(VerificationSession session, Emulator emulator) {
        return session.getUrl().replace(emulator.baseUrl(), "");
    }

    @Test
    void everyPageWhenServedThenABrowserMayDoLittleWithIt(Emulator emulator) throws StripeException {
        var path = path(emulator.newSession(), emulator);
        var raw = emulator.raw();

        for (var response : List.of(
                raw.get(path),
                raw.get(path + "?step=outcome"),
                raw.post(path, "outcome="),
                raw.get("/start/x"),
                raw.post(path, "action=cancel"),
                raw.post(path, "%zz"),
                raw.post(path, "action=decline"))) {
            assertThat(response.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
            assertThat(response.header("Content-Security-Policy"))
                    .startsWith("default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self';")
                    .endsWith("frame-ancestors 'none'");
            assertThat(response.header("Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(response.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(response.response().headers().allValues("Cache-Control")).containsExactly("no-store");
            assertThat(response.response().headers().map().keySet())
                    .noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("access-control"));
            assertThat(response.text()).doesNotContain("<style", "style=", "http://", "https://", "onclick");
        }
    }

    @Test
    void framingWhenTheParentIsNamedThenThatOneOnly(Emulator emulator) throws StripeException {
        var path = path(emulator.newSession(), emulator);

        assertThat(emulator.raw()
                        .get(path + "?parent=http%3A%2F%2Fshop.example%3A81")
                        .header("Content-Security-Policy"))
                .endsWith("frame-ancestors http://shop.example:81");
        for (var parent : List.of(
                "*", "'self'", "http://a;script-src%20*", "https://a%20https://b", "null", "data:", "http://a/b")) {
            assertThat(emulator.raw().get(path + "?parent=" + parent).header("Content-Security-Policy"))
                    .endsWith("frame-ancestors 'none'");
        }
    }
}
