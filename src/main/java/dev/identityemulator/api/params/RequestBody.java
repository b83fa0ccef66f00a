package dev.identityemulator.api.params;

import dev.identityemulator.api.error.ApiErrors;
import dev.identityemulator.api.form.FormDecoder;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** The bytes of a request's body, of bounded size and of the type that its path takes. */
final class RequestBody {

    private RequestBody() {}

    /** A form, in ISO 8859-1; a body without a content type counts as one, as curl's {@code -d} and every SDK send forms. */
    static String form(HttpServletRequest request) {
        var bytes = bytes(request);
        if (bytes.length > 0 && !isOf(request, MediaType.APPLICATION_FORM_URLENCODED_VALUE)) {
            throw ApiErrors.notFormEncoded();
        }
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** The bytes of a JSON text, or none. */
    static byte[] json(HttpServletRequest request) {
        var bytes = bytes(request);
        if (bytes.length > 0 && !isOf(request, MediaType.APPLICATION_JSON_VALUE)) {
            throw ApiErrors.notJson();
        }
        return bytes;
    }

    private static byte[] bytes(HttpServletRequest request) {
        if (request.getContentLengthLong() > FormDecoder.MOST_BYTES) {
            throw ApiErrors.bodyTooLarge(FormDecoder.MOST_BYTES);
        }
        if (request.getContentLengthLong() <= 0 && request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null) {
            return new byte[0];
        }
        var bytes = read(request);
        if (bytes.length > FormDecoder.MOST_BYTES) {
            throw ApiErrors.bodyTooLarge(FormDecoder.MOST_BYTES);
        }
        return bytes;
    }

    private static byte[] read(HttpServletRequest request) {
        try {
            return request.getInputStream().readNBytes(FormDecoder.MOST_BYTES + 1);
        } catch (IOException broken) {
            throw ApiErrors.unreadable("the body is incomplete or badly chunked");
        }
    }

    private static boolean isOf(HttpServletRequest request, String type) {
        var sent = request.getContentType();
        return sent == null || sent.toLowerCase(Locale.ROOT).startsWith(type);
    }
}
