package dev.identityemulator.browser.html;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * A page to show.
 *
 * @param template the name of its template
 * @param title what the browser's tab says
 * @param root how the root of all pages is reached from it, such as {@code ../}
 * @param model what the template shows
 * @param framedBy the origin of the page that may have it in a frame, or null for none
 * @param bundle the name of the style and the script that it has besides those of every page, or null for neither; with them
 *     it may ask the emulator for more
 */
public record Page(
        HttpStatus status,
        String template,
        String title,
        String root,
        Object model,
        @Nullable String framedBy,
        @Nullable String bundle) {

    /** A page with the style and the script of every page. */
    public Page(
            HttpStatus status, String template, String title, String root, Object model, @Nullable String framedBy) {
        this(status, template, title, root, model, framedBy, null);
    }
}
