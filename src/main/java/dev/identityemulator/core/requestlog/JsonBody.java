package dev.identityemulator.core.requestlog;

import dev.identityemulator.api.resource.ApiJson;
import dev.identityemulator.api.web.BoundedCapture;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * What the log keeps of a response.
 *
 * @param beginning null unless it is JSON
 * @param length of the whole
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record JsonBody(byte @Nullable [] beginning, long length) {

    /** The body of a response that was passed on; one that is compressed is not shown. */
    static JsonBody of(BoundedCapture response) {
        var type = response.getContentType();
        boolean shown = type != null
                && type.startsWith("application/json")
                && response.getHeader("Content-Encoding") == null
                && response.length() > 0
                && (!response.isWhole() || isJson(response.beginning()));
        return shown ? new JsonBody(response.beginning(), response.length()) : new JsonBody(null, 0);
    }

    /** Another server may send anything, and it may break off. */
    private static boolean isJson(byte[] bytes) {
        try {
            ApiJson.mapper().readTree(bytes);
            return true;
        } catch (JacksonException broken) {
            return false;
        }
    }
}
