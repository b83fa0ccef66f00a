package dev.identityemulator.core.idempotency;

import dev.identityemulator.api.params.RequestParams;
import dev.identityemulator.api.resource.Sha256;
import dev.identityemulator.api.web.RequestPath;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Tells whether two requests are the same one: same path, same parameters, and of ephemeral keys the same object. */
final class RequestFingerprint {

    private RequestFingerprint() {}

    /** {@code opened} is the object that an ephemeral key opens: such a key must not replay what another key was shown. */
    static String of(HttpServletRequest request, RequestParams params, @Nullable String opened) {
        var text = RequestPath.of(request) + '\0' + params.canonical() + (opened == null ? "" : '\0' + opened);
        return Sha256.hex(text.getBytes(StandardCharsets.UTF_8));
    }
}
