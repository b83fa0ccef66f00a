package dev.identityemulator.browser.verificationpage;

import dev.identityemulator.browser.html.PageAssets;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Serves the stand-in for Stripe.js at the paths of the original: {@code /v3/}, and the name of any release train.
 *
 * @see <a href="https://docs.stripe.com/sdks/stripejs-versioning">Stripe: Stripe.js versioning</a>
 */
@Controller
@CrossOrigin
class StripeJsController {

    private static final MediaType SCRIPT = new MediaType("text", "javascript", StandardCharsets.UTF_8);

    private final PageAssets assets;

    StripeJsController(PageAssets assets) {
        this.assets = assets;
    }

    @GetMapping({"/v3", "/v3/", "/v3/stripe.js", "/{train:[a-z]+}/stripe.js"})
    ResponseEntity<byte[]> script() {
        var script = assets.get("stripe.js");
        return ResponseEntity.ok()
                .contentType(SCRIPT)
                .cacheControl(CacheControl.noCache())
                .eTag(script.hash())
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .header("X-Content-Type-Options", "nosniff")
                .body(script.text().getBytes(StandardCharsets.UTF_8));
    }
}
