package dev.identityemulator.api.form;

import dev.identityemulator.api.error.ApiErrors;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@code application/x-www-form-urlencoded} text strictly: broken escapes and broken UTF-8 are rejected. */
public final class FormDecoder {

    /** The largest form body, in bytes. */
    public static final int MOST_BYTES = 2 * 1024 * 1024;

    /** The most parameters of one request. */
    public static final int MOST_PAIRS = 1_000;

    private FormDecoder() {}

    /**
     * The pairs of a query string or body, given as its bytes in ISO 8859-1.
     *
     * @throws dev.identityemulator.api.error.ApiException if it cannot be decoded, or has too many pairs
     */
    public static List<FormPair> decode(@Nullable String form) {
        if (form == null || form.isEmpty()) {
            return List.of();
        }
        var pairs = new ArrayList<FormPair>();
        for (var part : form.split("&")) {
            if (!part.isEmpty()) {
                pairs.add(pair(part));
            }
            if (pairs.size() > MOST_PAIRS) {
                throw ApiErrors.unreadable("more than " + MOST_PAIRS + " parameters were sent");
            }
        }
        return pairs;
    }

    private static FormPair pair(String part) {
        int equals = part.indexOf('=');
        return equals < 0
                ? new FormPair(text(part), "")
                : new FormPair(text(part.substring(0, equals)), text(part.substring(equals + 1)));
    }

    private static String text(String escaped) {
        if (escaped.chars().allMatch(FormDecoder::isPlain)) {
            return escaped;
        }
        try {
            return utf8(URLDecoder.decode(escaped, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.ISO_8859_1));
        } catch (IllegalArgumentException | CharacterCodingException broken) {
            throw ApiErrors.unreadable("the parameters are not valid percent-encoded UTF-8");
        }
    }

    /** Decodes a text; a null character, which no database stores, is an error. */
    static String utf8(byte[] bytes) throws CharacterCodingException {
        var text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        if (text.indexOf('\0') >= 0) {
            throw ApiErrors.unreadable("a parameter contains a null character");
        }
        return text;
    }

    private static boolean isPlain(int character) {
        return character > 0 && character < 128 && character != '%' && character != '+';
    }
}
