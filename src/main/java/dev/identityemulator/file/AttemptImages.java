package dev.identityemulator.file;

import dev.identityemulator.api.params.UploadedFile;
import dev.identityemulator.clock.AccountClock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stores the images of an attempt to verify somebody: specimens drawn here, or what a tester uploaded in their place.
 *
 * @see <a href="https://docs.stripe.com/identity/access-verification-results">Stripe: Access verification results</a>
 */
@Component
public class AttemptImages {

    private final Files files;
    private final FileContents contents;
    private final AccountClock clock;

    AttemptImages(Files files, FileContents contents, AccountClock clock) {
        this.files = files;
        this.contents = contents;
        this.clock = clock;
    }

    /** Draws the front and the back of a document with these lines on it; answers the ids of both files. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<String> document(String account, String session, String title, List<String> lines) {
        return document(account, session, DocumentImage.front(title, lines), DocumentImage.back(title, lines));
    }

    /** Stores the front and the back of a document as they are; answers the ids of both files. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<String> document(String account, String session, byte[] front, byte[] back) {
        var purpose = FilePurpose.IDENTITY_DOCUMENT_DOWNLOADABLE;
        return List.of(
                store(account, session, purpose, named("document_front", front)),
                store(account, session, purpose, named("document_back", back)));
    }

    /** Draws a face with these lines below it; answers the id of the file. */
    @Transactional(propagation = Propagation.MANDATORY)
    public String selfie(String account, String session, List<String> lines) {
        return selfie(account, session, SelfieImage.of(lines));
    }

    /** Stores the image of a face as it is; answers the id of the file. */
    @Transactional(propagation = Propagation.MANDATORY)
    public String selfie(String account, String session, byte[] image) {
        return store(account, session, FilePurpose.SELFIE, named("selfie", image));
    }

    private String store(String account, String session, FilePurpose purpose, UploadedFile image) {
        var file = files.save(new File(account, clock.next(account), purpose, image).submittedTo(session));
        contents.save(new FileContent(file, image.content()));
        return file.id();
    }

    private static UploadedFile named(String name, byte[] image) {
        var type = FileType.of(image);
        return new UploadedFile(type == null ? name : name + "." + type.value(), image);
    }
}
