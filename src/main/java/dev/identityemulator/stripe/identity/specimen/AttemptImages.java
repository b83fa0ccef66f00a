package dev.identityemulator.stripe.identity.specimen;

import dev.identityemulator.api.account.ResourceKey;
import dev.identityemulator.api.error.ApiException;
import dev.identityemulator.api.error.UploadErrors;
import dev.identityemulator.api.form.UploadedFile;
import dev.identityemulator.core.time.AccountClock;
import dev.identityemulator.stripe.file.FileContent;
import dev.identityemulator.stripe.file.FileContents;
import dev.identityemulator.stripe.file.StoredFile;
import dev.identityemulator.stripe.file.StoredFiles;
import dev.identityemulator.stripe.file.content.Drawings;
import dev.identityemulator.stripe.file.content.FileErrors;
import dev.identityemulator.stripe.file.content.FileType;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stores the images of an attempt: drawn specimens, or images that a tester uploaded instead.
 *
 * @see <a href="https://docs.stripe.com/identity/access-verification-results">Stripe: Access verification results</a>
 */
@Component
public class AttemptImages implements Drawings {

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
     * Stores drawings of the sides of a document that were not uploaded, with these lines.
     *
     * @param time the time of each file
     * @return the ids of the files with front and back
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<String> document(
            String account,
            String session,
            SubmittedImages uploaded,
            String title,
            List<String> lines,
            Supplier<Instant> time) {
        var front = uploaded.documentFront();
        var back = uploaded.documentBack();
        return List.of(
                front == null ? draw(account, session, SubmittedImage.DOCUMENT_FRONT, title, lines, time.get()) : front,
                back == null ? draw(account, session, SubmittedImage.DOCUMENT_BACK, title, lines, time.get()) : back);
    }

    /**
     * Stores a drawing of a face with these lines below it, unless an image was uploaded.
     *
     * @param time the time of the file
     * @return the id of the file
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public String selfie(
            String account, String session, SubmittedImages uploaded, List<String> lines, Supplier<Instant> time) {
        var selfie = uploaded.selfie();
        return selfie == null ? draw(account, session, SubmittedImage.SELFIE, "", lines, time.get()) : selfie;
    }

    /** Notes what is on an image: most are never looked at, so that they are drawn when they are. */
    private String draw(
            String account, String session, SubmittedImage image, String title, List<String> lines, Instant created) {
        var file = StoredFile.drawn(
                account,
                created,
                image.purpose(),
                image.fileName() + "." + FileType.PNG.value(),
                Specimen.BYTES,
                new Specimen(image, title, lines).text());
        return files.save(file.submittedTo(session)).id();
    }

    @Override
    public boolean canDraw(String drawing) {
        return Specimen.isText(drawing);
    }

    @Override
    public byte[] draw(String drawing) {
        return Specimen.of(drawing).png();
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
