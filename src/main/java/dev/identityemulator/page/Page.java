package dev.identityemulator.page;

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
 */
public record Page(
        HttpStatus status,
        String template,
        String title,
        String root,
        Object model,
        @Nullable String framedBy) {}
