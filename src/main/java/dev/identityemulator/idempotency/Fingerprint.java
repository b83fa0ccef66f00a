package dev.identityemulator.idempotency;

import dev.identityemulator.api.params.RequestParams;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells whether two requests are the same one: same path, same parameters. */
final class Fingerprint {

    private Fingerprint() {}

    static String of(HttpServletRequest request, RequestParams params) {
        var text = request.getRequestURI() + '\0' + params.canonical();
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
