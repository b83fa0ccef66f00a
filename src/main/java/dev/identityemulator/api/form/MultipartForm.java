package dev.identityemulator.api.form;

import dev.identityemulator.api.error.ApiErrors;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.apache.tomcat.util.http.fileupload.impl.SizeException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/**
 * Reads a body of {@code multipart/form-data}, which Stripe accepts wherever it accepts a form: texts become parameters as
 * in a form, and files stay files.
 *
 * @see <a href="https://docs.stripe.com/api/files/create">Stripe: Create a file</a>
 */
public final class MultipartForm {

    /** The largest such body, in bytes: a file and its parameters. */
    public static final int MOST_BYTES = UploadedFile.MOST_BYTES + FormDecoder.MOST_BYTES;

    private MultipartForm() {}

    /** The limits for the servlet container; all is kept in memory, so that no person's file stays on a disk. */
    public static MultipartConfigElement limits() {
        return new MultipartConfigElement("", MOST_BYTES, MOST_BYTES, MOST_BYTES);
    }

    /** Whether a body is a multipart form: its content type says so, and names the boundary of its parts. */
    public static boolean isSentBy(HttpServletRequest request) {
        var contentType = String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT);
        return contentType.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE) && contentType.contains("boundary=");
    }

    /**
     * The parts in their order.
     *
     * @throws dev.identityemulator.api.error.ApiException if the body is too large or broken
     */
    public static List<FormPair> read(HttpServletRequest request) {
        if (request.getContentLengthLong() > MOST_BYTES) {
            throw ApiErrors.bodyTooLarge(MOST_BYTES);
        }
        try {
            var pairs = new ArrayList<FormPair>();
            for (var part : request.getParts()) {
                pairs.add(pair(part));
            }
            readToTheEnd(request.getInputStream());
            return pairs;
        } catch (CharacterCodingException broken) {
            throw ApiErrors.unreadable("a part of the body is not valid UTF-8");
        } catch (InvalidFileNameException broken) {
            throw ApiErrors.unreadable("the name of a file contains a null character");
        } catch (IOException | ServletException | IllegalStateException broken) {
            throw isOfBodySize(broken)
                    ? ApiErrors.bodyTooLarge(MOST_BYTES)
                    : ApiErrors.unreadable("the multipart body is broken, or has too many or too large parts");
        }
    }

    /** Stripe waits for as many bytes as the client announced; unread ones would be taken for the begin of the next request. */
    private static void readToTheEnd(InputStream body) throws IOException {
        body.skip(MOST_BYTES);
        if (body.read() >= 0) {
            throw ApiErrors.bodyTooLarge(MOST_BYTES);
        }
    }

    private static FormPair pair(Part part) throws IOException {
        var content = part.getInputStream().readAllBytes();
        var fileName = part.getSubmittedFileName();
        return fileName == null
                ? new FormPair(part.getName(), FormDecoder.utf8(content))
                : new FormPair(part.getName(), UploadedFile.of(fileName, content));
    }

    private static boolean isOfBodySize(@Nullable Throwable failure) {
        boolean found = failure instanceof SizeException size && size.getPermittedSize() == MOST_BYTES;
        return found || (failure != null && isOfBodySize(failure.getCause()));
    }
}
