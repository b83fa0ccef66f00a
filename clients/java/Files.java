import com.stripe.Stripe;
import com.stripe.exception.ApiConnectionException;
import com.stripe.model.File;
import com.stripe.model.FileLink;
import com.stripe.param.FileCreateParams;
import com.stripe.param.FileLinkCreateParams;
import java.io.IOException;
import java.util.Map;

/** Uploads, and the links to what was uploaded. This JVM knows no host but this machine. */
final class Files implements Part {

    private final Account account = new Account();

    static FileCreateParams letter() throws IOException {
        var letter = java.nio.file.Files.createTempFile("letter", ".txt");
        letter.toFile().deleteOnExit();
        java.nio.file.Files.writeString(letter, "a letter");
        return FileCreateParams.builder()
                .setPurpose(FileCreateParams.Purpose.DISPUTE_EVIDENCE)
                .setFile(letter.toFile())
                .build();
    }

    @Override
    public void run() {
        Checks.check("upload by the API base alone goes to Stripe", () -> {
            Stripe.overrideUploadBase(Stripe.UPLOAD_API_BASE);
            var failure = Checks.rejects(ApiConnectionException.class, () -> File.create(letter(), account.options()));
            Checks.that(failure.getMessage().contains("files.stripe.com"), failure);
        });
        Stripe.overrideUploadBase(Account.BASE);
        Checks.check("upload", () -> {
            var file = File.create(letter(), account.options());
            Checks.equal(8L, File.retrieve(file.getId(), account.options()).getSize());
            Checks.equal(1, File.list(Map.of("purpose", "dispute_evidence"), account.options()).getData().size());
        });
        Checks.check("file link", () -> {
            var file = File.create(letter(), account.options());
            var link = FileLink.create(FileLinkCreateParams.builder().setFile(file.getId()).build(), account.options());
            Checks.equal(Map.of("a", "b"), link.update(Map.of("metadata", Map.of("a", "b")), account.options()).getMetadata());
            Checks.equal(link.getUrl(), FileLink.retrieve(link.getId(), account.options()).getUrl());
        });
    }
}
