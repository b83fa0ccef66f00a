package dev.identityemulator.stripe.identity.specimen;

import dev.identityemulator.api.account.ResourceKey;
import dev.identityemulator.api.error.ApiException;
import dev.identityemulator.api.error.UploadErrors;
import dev.identityemulator.api.form.UploadedFile;
import dev.identityemulator.core.time.AccountClock;
import dev.identityemulator.stripe.file.FileContent;
import dev.identityemulator.stripe.file.FileContents;
import dev.identityemulator.stripe.file.FileErrors;
import dev.identityemulator.stripe.file.StoredFile;
import dev.identityemulator.stripe.file.StoredFiles;
import dev.identityemulator.stripe.file.content.FileType;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stores the images of an attempt: drawn specimens, or images that a tester uploaded instead.
 *
 * @see <a href="https://docs.stripe.com/identity/access-verification-results">Stripe: Access verification results</a>
 */
@Component
public class AttemptImages {

    private final StoredFiles files;
    private final FileContents contents;
    private final AccountClock clock;

    AttemptImages(StoredFiles files, FileContents contents, AccountClock clock) {
        this.files = files;
        this.contents = contents;
        this.clock = clock;
    }

    /**
     * Stores an uploaded image.
     *
     * @return the id of the file
     * @throws ApiException if it is not an image or too large
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public String upload(String account, String session, SubmittedImage image, byte[] content) {
        if (!SubmittedImage.isImage(content)) {
            throw FileErrors.wrongType(image.fileName(), List.of("jpg", "png"));
        }
        if (content.length > SubmittedImage.MOST_BYTES) {
            throw UploadErrors.tooLarge(image.fileName(), content.length, SubmittedImage.MOST_BYTES);
        }
        return store(account, session, image, content);
    }

    /**
     * Makes a file that an app uploaded for the session an image of its report.
     *
     * @return the id of the file
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public String adopt(String account, SubmittedImage image, String file) {
        files.findById(new ResourceKey(account, file)).ifPresent(stored -> stored.submittedAs(image.purpose()));
        return file;
    }

    /**
     * Draws the sides of a document that were not uploaded, with these lines.
     *
     * @return the ids of the files with front and back
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<String> document(
            String account, String session, SubmittedImages uploaded, String title, List<String> lines) {
        var front = uploaded.documentFront();
        var back = uploaded.documentBack();
        return List.of(
                front == null
                        ? store(account, session, SubmittedImage.DOCUMENT_FRONT, DocumentImage.front(title, lines))
                        : front,
                back == null
                        ? store(account, session, SubmittedImage.DOCUMENT_BACK, DocumentImage.back(title, lines))
                        : back);
    }

    /**
     * Draws a face with these lines below it, unless an image was uploaded.
     *
     * @return the id of the file
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public String selfie(String account, String session, SubmittedImages uploaded, List<String> lines) {
        var selfie = uploaded.selfie();
        return selfie == null ? store(account, session, SubmittedImage.SELFIE, SelfieImage.of(lines)) : selfie;
    }

    private String store(String account, String session, SubmittedImage image, byte[] content) {
        var upload = named(image.fileName(), content);
        var file = new StoredFile(account, clock.next(account), image.purpose(), upload).submittedTo(session);
        contents.save(new FileContent(files.save(file), content));
        return file.id();
    }

    private static UploadedFile named(String name, byte[] image) {
        var type = FileType.of(image);
        return new UploadedFile(type == null ? name : name + "." + type.value(), image);
    }
}
