package dev.identityemulator.hosted;

import dev.identityemulator.file.AttemptImages;
import dev.identityemulator.file.SubmittedImage;
import dev.identityemulator.file.SubmittedImages;
import dev.identityemulator.outcome.ArrangedSubmissions;
import dev.identityemulator.session.LinkState;
import dev.identityemulator.session.LinkedSession;
import dev.identityemulator.session.LinkedSessions;
import dev.identityemulator.session.Submissions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a user can do with a link: look, and submit once. */
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

    /** What a link leads to; nothing happens. */
    public Visit look(String token) {
        return new Visit(sessions.find(token).orElse(null), false);
    }

    /** The same for a user, whose opening of the page plays what was arranged for it. */
    @Transactional
    public Visit open(String token) {
        var session = sessions.lock(token).orElse(null);
        boolean played =
                session != null && session.link() == LinkState.ALIVE && arranged.onOpening(session.description());
        return played ? submitted(token) : new Visit(session, false);
    }

    /** Submits, unless somebody did before: of two that come at once, the second one finds the link used. */
    @Transactional
    public Visit submit(String token, Submission submission) {
        var session = sessions.lock(token).orElse(null);
        if (session == null || session.link() != LinkState.ALIVE) {
            return new Visit(session, false);
        }
        var outcome = submission.outcomeWith(store(session, submission));
        submissions.submit(session.account(), session.id(), outcome, submission.delayed());
        return submitted(token);
    }

    private Visit submitted(String token) {
        return new Visit(sessions.lock(token).orElse(null), true);
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
