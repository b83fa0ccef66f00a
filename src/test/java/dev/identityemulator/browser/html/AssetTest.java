package dev.identityemulator.browser.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.ExpectedError;
import dev.identityemulator.support.RunningEmulator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The style sheets, scripts and images of pages. */
@ExtendWith(RunningEmulator.class)
class AssetTest {

    @Test
    void assetsWhenAPageNamesThemThenTheyAreThereToBeKept(Emulator emulator) {
        var page = emulator.raw().get("/start/nothing").text();
        var names = Pattern.compile("\"\\.\\./(assets/[^\"]+)\"")
                .matcher(page)
                .results()
                .map(found -> "/" + found.group(1))
                .distinct()
                .toList();

        assertThat(names).hasSize(3);
        for (var name : names) {
            var response = emulator.raw().get(name).requireOk();
            assertThat(response.response().headers().allValues("Cache-Control"))
                    .containsExactly("max-age=31536000, public, immutable");
            assertThat(response.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(response.header("Content-Type")).containsAnyOf("text/css", "text/javascript", "image/svg+xml");
            assertThat(response.response().body().length).isLessThan(20_000);
            assertThat(response.text().replace("http://www.w3.org/2000/svg", ""))
                    .doesNotContain("http://", "https://");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"page.css", "page.000000000000.css", "nothing.000000000000.css", "page.000000000000.exe", "x"})
    void assetsWhenUnknownThenAsAnyUnknownPath(String name, Emulator emulator) throws StripeException {
        assertThat(ExpectedError.of(emulator.raw().get("/assets/" + name)).message())
                .startsWith("Unrecognized request URL (GET: /assets/" + name + ")");
    }
}
