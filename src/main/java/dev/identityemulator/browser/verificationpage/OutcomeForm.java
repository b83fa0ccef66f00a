package dev.identityemulator.browser.verificationpage;

import dev.identityemulator.api.form.MultipartBeginning;
import dev.identityemulator.api.form.UploadedFile;
import dev.identityemulator.api.params.RequestParams;
import dev.identityemulator.stripe.identity.specimen.SubmittedImage;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The form on which a person chooses, types and uploads.
 *
 * @param texts the text of each field, possibly empty
 * @param tooLarge whether the upload was too large to read
 */
record OutcomeForm(Map<String, String> texts, Map<SubmittedImage, UploadedFile> images, boolean tooLarge) {

    /** The form before anything is entered. */
    static OutcomeForm atFirst() {
        return of(Map.of("outcome", FieldReader.value(OutcomeChoice.SUCCESS)), Map.of(), false);
    }

    /** The form that a request sends. */
    static OutcomeForm of(HttpServletRequest request) throws IOException {
        if (MultipartBeginning.isAllThatCanBeRead(request)) {
            return of(MultipartBeginning.texts(request), Map.of(), true);
        }
        var params = RequestParams.of(request);
        var images = new EnumMap<SubmittedImage, UploadedFile>(SubmittedImage.class);
        for (var image : SubmittedImage.values()) {
            params.file(field(image)).ifPresent(file -> images.put(image, file));
        }
        return of(params.texts(), images, false);
    }

    private static OutcomeForm of(
            Map<String, String> sent, Map<SubmittedImage, UploadedFile> images, boolean tooLarge) {
        var texts = FormField.texts().stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        field -> sent.getOrDefault(field, "").strip()));
        return new OutcomeForm(texts, images, tooLarge);
    }

    /** The name of the field of an image. */
    static String field(SubmittedImage image) {
        return image.name().toLowerCase(Locale.ROOT);
    }

    /** The text of a field, or null if it was left empty. */
    @Nullable
    String given(String field) {
        var text = texts.getOrDefault(field, "");
        return text.isEmpty() ? null : text;
    }
}
