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

/** Makes pages of templates, in which all that is not marked up by us is escaped. */
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

    /** What the frame of a page needs to know. */
    record Frame(
            String title,
            String style,
            String script,
            String icon,
            @Nullable String bundleStyle,
            @Nullable String bundleScript) {}

    /** The response that shows a page; the forms of a room tell it their origin, which they cannot without a referrer. */
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
     * Nothing but our own style, script and images, and no frame but the one that was agreed on. Where forms may lead is
     * left open: browsers apply that to redirects too, and a return_url may lead anywhere.
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
