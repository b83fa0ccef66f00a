package dev.identityemulator.core.idempotency;

import dev.identityemulator.api.params.RequestParams;
import dev.identityemulator.api.resource.Sha256;
import dev.identityemulator.api.web.RequestPath;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;

/** Tells whether two requests are the same one: same path, same parameters. */
final class RequestFingerprint {

    private RequestFingerprint() {}

    static String of(HttpServletRequest request, RequestParams params) {
        var text = RequestPath.of(request) + '\0' + params.canonical();
        return Sha256.hex(text.getBytes(StandardCharsets.UTF_8));
    }
}
