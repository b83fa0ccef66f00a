package dev.identityemulator.api.form;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The texts at the beginning of a multipart body that is too large, so that a page can show them again. */
public final class MultipartBeginning {

    private static final int LENGTH = 64 * 1024;
    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)");
    private static final Pattern TEXT =
            Pattern.compile("(?is)\r\ncontent-disposition: form-data; name=\"([^\"]*)\"\r\n\r\n(.*)\r\n");

    private MultipartBeginning() {}

    /** Whether the request announces a body that is too large. */
    public static boolean isAllThatCanBeRead(HttpServletRequest request) {
        return MultipartForm.isSentBy(request) && request.getContentLengthLong() > MultipartForm.MOST_BYTES;
    }

    /** The texts, by field name. The rest of the body is read and discarded. */
    public static Map<String, String> texts(HttpServletRequest request) throws IOException {
        var body = request.getInputStream();
        var beginning = new String(body.readNBytes(LENGTH), StandardCharsets.UTF_8);
        body.transferTo(OutputStream.nullOutputStream());
        var texts = new HashMap<String, String>();
        var boundary = BOUNDARY.matcher(String.valueOf(request.getContentType()));
        if (boundary.find()) {
            for (var part : beginning.split(Pattern.quote("--" + boundary.group(1)), -1)) {
                var text = TEXT.matcher(part);
                if (text.matches() && text.group(2).indexOf('\0') < 0) {
                    texts.put(text.group(1), text.group(2));
                }
            }
        }
        return texts;
    }
}
