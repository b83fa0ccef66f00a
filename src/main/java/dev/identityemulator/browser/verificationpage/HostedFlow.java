package dev.identityemulator.browser.verificationpage;

import dev.identityemulator.stripe.identity.link.LinkState;
import dev.identityemulator.stripe.identity.link.LinkedSession;
import dev.identityemulator.stripe.identity.link.LinkedSessions;
import dev.identityemulator.stripe.identity.specimen.AttemptImages;
import dev.identityemulator.stripe.identity.specimen.SubmittedImage;
import dev.identityemulator.stripe.identity.specimen.SubmittedImages;
import dev.identityemulator.stripe.identity.submission.Submissions;
import dev.identityemulator.testhelpers.outcome.ArrangedSubmissions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The steps that a user can take with a link: look at it, open it, and submit once. */
@Service
class HostedFlow {

    private final LinkedSessions sessions;
    private final Submissions submissions;
    private final ArrangedSubmissions arranged;
    private final AttemptImages images;

    HostedFlow(LinkedSessions sessions, Submissions submissions, ArrangedSubmissions arranged, AttemptImages images) {
        this.sessions = sessions;
        this.submissions = submissions;
        this.arranged = arranged;
        this.images = images;
    }

    /** The session behind a link, without opening it. */
    public OpenedLink look(String token) {
        return new OpenedLink(token, sessions.find(token).orElse(null), false);
    }

    /** The same for a user who opens the page, which plays the submission that was arranged for that. */
    @Transactional
    public OpenedLink open(String token) {
        var session = sessions.lock(token).orElse(null);
        boolean played =
                session != null && session.link() == LinkState.ALIVE && arranged.onOpening(session.description());
        return played ? submitted(token) : new OpenedLink(token, session, false);
    }

    /** Submits unless the link is used or dead; of two concurrent submissions the second finds the link used. */
    @Transactional
    public OpenedLink submit(String token, Submission submission) {
        var session = sessions.lock(token).orElse(null);
        if (session == null || session.link() != LinkState.ALIVE) {
            return new OpenedLink(token, session, false);
        }
        var outcome = submission.outcome(session.checks(), store(session, submission));
        submissions.submit(session.account(), session.id(), outcome, submission.delayed());
        return submitted(token);
    }

    private OpenedLink submitted(String token) {
        return new OpenedLink(token, sessions.lock(token).orElse(null), true);
    }

    private SubmittedImages store(LinkedSession session, Submission submission) {
        return new SubmittedImages(
                store(session, submission, SubmittedImage.DOCUMENT_FRONT),
                store(session, submission, SubmittedImage.DOCUMENT_BACK),
                store(session, submission, SubmittedImage.SELFIE));
    }

    private @Nullable String store(LinkedSession session, Submission submission, SubmittedImage image) {
        var file = submission.images().get(image);
        return file == null ? null : images.upload(session.account(), session.id(), image, file.content());
    }
}
