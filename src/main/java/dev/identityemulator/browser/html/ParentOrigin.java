package dev.identityemulator.browser.html;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The origin of the page around the frame; no other page may frame ours or learn how it ended. */
public final class ParentOrigin {

    /** The name of the parameter that carries it. */
    public static final String PARAM = "parent";

    private static final Pattern FORM =
            Pattern.compile("https?://(?:[A-Za-z0-9._-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}])(?::\\d{1,5})?");

    private ParentOrigin() {}

    /** The origin, or null if the text is not an origin. */
    public static @Nullable String of(@Nullable String sent) {
        return sent != null && FORM.matcher(sent).matches() ? sent : null;
    }
}
