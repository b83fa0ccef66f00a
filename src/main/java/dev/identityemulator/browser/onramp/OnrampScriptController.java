package dev.identityemulator.browser.onramp;

import dev.identityemulator.browser.html.PageAssets;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Serves the stand-in for the script that {@code @stripe/crypto} loads.
 *
 * @see <a href="https://docs.stripe.com/crypto/onramp/embedded">Stripe: Embedded onramp</a>
 */
@Controller
@CrossOrigin
class OnrampScriptController {

    private static final String NAME = "crypto-onramp-outer.js";
    private static final MediaType SCRIPT = new MediaType("text", "javascript", StandardCharsets.UTF_8);

    private final PageAssets assets;

    OnrampScriptController(PageAssets assets) {
        this.assets = assets;
    }

    @GetMapping("/" + NAME)
    ResponseEntity<byte[]> script() {
        var script = assets.get(NAME);
        return ResponseEntity.ok()
                .contentType(SCRIPT)
                .cacheControl(CacheControl.noCache())
                .eTag(script.hash())
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .header("X-Content-Type-Options", "nosniff")
                .body(script.text().getBytes(StandardCharsets.UTF_8));
    }
}
