package dev.identityemulator.browser.html;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Renders pages from templates, which escape everything that is not markup of ours. */
@Component
public class Pages {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final Mustache.Compiler compiler =
            Mustache.compiler().withLoader(Pages::template).nullValue("");
    private final Map<String, Template> templates = new ConcurrentHashMap<>();
    private final PageAssets assets;

    Pages(PageAssets assets) {
        this.assets = assets;
    }

    /** What the frame around a page shows. */
    record Frame(
            String title,
            String style,
            String script,
            String icon,
            @Nullable String bundleStyle,
            @Nullable String bundleScript) {}

    /** The response that shows a page. With a bundle it keeps the referrer, without which browsers hide the origin of a form. */
    public ResponseEntity<String> show(Page page) {
        return ResponseEntity.status(page.status())
                .contentType(HTML)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Content-Security-Policy", policy(page))
                .header("Referrer-Policy", page.bundle() == null ? "no-referrer" : "same-origin")
                .header("X-Content-Type-Options", "nosniff")
                .body(html(page));
    }

    private String html(Page page) {
        var frame = new Frame(
                page.title(),
                page.root() + assets.address("page.css"),
                page.root() + assets.address("page.js"),
                page.root() + assets.address("icon.svg"),
                page.bundle() == null ? null : page.root() + assets.address(page.bundle() + ".css"),
                page.bundle() == null ? null : page.root() + assets.address(page.bundle() + ".js"));
        var html = new StringWriter();
        templates
                .computeIfAbsent(page.template(), name -> compiler.compile(template(name)))
                .execute(page.model(), frame, html);
        return html.toString();
    }

    /**
     * Allows only our own styles, scripts and images, and only the agreed frame. The targets of forms are not restricted:
     * browsers apply that to redirects too, and a return_url may lead anywhere.
     */
    private static String policy(Page page) {
        var ancestors = page.framedBy() == null ? "'none'" : page.framedBy();
        var connect = page.bundle() == null ? "" : " connect-src 'self';";
        return "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; base-uri 'none';" + connect
                + " frame-ancestors " + ancestors;
    }

    private static Reader template(String name) {
        var resource = Pages.class.getResourceAsStream("/templates/" + name + ".mustache");
        if (resource == null) {
            throw new IllegalArgumentException("no such template: " + name);
        }
        return new InputStreamReader(resource, StandardCharsets.UTF_8);
    }
}
