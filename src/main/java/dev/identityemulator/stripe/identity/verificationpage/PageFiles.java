package dev.identityemulator.stripe.identity.verificationpage;

import dev.identityemulator.api.account.ResourceKey;
import dev.identityemulator.api.error.ApiErrors;
import dev.identityemulator.api.error.ParamErrors;
import dev.identityemulator.stripe.file.StoredFiles;
import dev.identityemulator.stripe.file.owner.FileOwners;
import dev.identityemulator.stripe.identity.session.VerificationSession;
import dev.identityemulator.stripe.identity.session.VerificationSessions;
import dev.identityemulator.stripe.identity.session.VerificationTransition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The images that an app uploads for a session, and names when it has taken them all. */
@Component
class PageFiles implements FileOwners {

    private final StoredFiles files;
    private final VerificationSessions sessions;

    PageFiles(StoredFiles files, VerificationSessions sessions) {
        this.files = files;
        this.sessions = sessions;
    }

    /** The lock keeps a redaction from missing the file. */
    @Override
    public void requireOpen(String account, String id, String param) {
        var session =
                sessions.lock(account, id).orElseThrow(() -> ApiErrors.noSuchParam("VerificationSession", id, param));
        if (!session.state().allows(VerificationTransition.SUBMIT)) {
            throw session.state().error(VerificationTransition.SUBMIT);
        }
    }

    /**
     * Requires the images of the data to be there and the session's own.
     *
     * @throws dev.identityemulator.api.error.ApiException if one is not
     */
    void require(VerificationSession session, CollectedData sent) {
        require(session, "id_document_front", sent.idDocumentFront());
        require(session, "id_document_back", sent.idDocumentBack());
        var face = sent.face();
        if (face != null) {
            require(session, "face", "best_high_res_image", face.bestHighResImage(), true);
            require(session, "face", "best_low_res_image", face.bestLowResImage(), false);
            require(session, "face", "first_high_res_image", face.firstHighResImage(), false);
            require(session, "face", "first_low_res_image", face.firstLowResImage(), false);
            require(session, "face", "last_high_res_image", face.lastHighResImage(), false);
            require(session, "face", "last_low_res_image", face.lastLowResImage(), false);
        }
    }

    private void require(VerificationSession session, String name, CollectedData.@Nullable DocumentSide side) {
        if (side != null) {
            require(session, name, "high_res_image", side.highResImage(), true);
            require(session, name, "low_res_image", side.lowResImage(), false);
        }
    }

    private void require(
            VerificationSession session, String name, String image, @Nullable String id, boolean demanded) {
        var param = "collected_data[" + name + "][" + image + "]";
        if (id == null && demanded) {
            throw ParamErrors.missing(param);
        }
        if (id != null && !isOf(session, id)) {
            throw PageErrors.noSuchFile(id, param);
        }
    }

    private boolean isOf(VerificationSession session, String id) {
        return files.findById(new ResourceKey(session.account(), id))
                .filter(file -> file.isOf(session.id()))
                .isPresent();
    }
}
