package dev.identityemulator.browser.html;

import dev.identityemulator.api.error.ApiErrors;
import dev.identityemulator.api.web.RequestPath;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Serves the assets of pages. Browsers may cache them for a year, because other content has another name. */
@Controller
class AssetController {

    private static final Duration YEAR = Duration.ofDays(365);

    private final PageAssets assets;

    AssetController(PageAssets assets) {
        this.assets = assets;
    }

    @GetMapping("/assets/{name}")
    ResponseEntity<byte[]> asset(@PathVariable String name, HttpServletRequest request) {
        var asset = assets.find(name)
                .orElseThrow(() -> ApiErrors.unrecognizedUrl(request.getMethod(), RequestPath.of(request)));
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.parseMediaType(asset.mediaType()), StandardCharsets.UTF_8))
                .cacheControl(CacheControl.maxAge(YEAR).cachePublic().immutable())
                .header(HttpHeaders.ETAG, '"' + asset.hash() + '"')
                .header("X-Content-Type-Options", "nosniff")
                .body(asset.text().getBytes(StandardCharsets.UTF_8));
    }
}
