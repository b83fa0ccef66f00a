package dev.identityemulator.browser.html;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * A page to show.
 *
 * @param template the name of its template
 * @param title the title of the browser's tab
 * @param root the relative address of the root of all pages, such as {@code ../}
 * @param model what the template shows
 * @param framedBy the origin that may frame the page, or null for none
 * @param bundle the name of a style sheet and a script in addition to those of every page, or null; such a page may send
 *     requests to the emulator
 */
public record Page(
        HttpStatus status,
        String template,
        String title,
        String root,
        Object model,
        @Nullable String framedBy,
        @Nullable String bundle) {

    /** A page without a bundle. */
    public Page(
            HttpStatus status, String template, String title, String root, Object model, @Nullable String framedBy) {
        this(status, template, title, root, model, framedBy, null);
    }
}
