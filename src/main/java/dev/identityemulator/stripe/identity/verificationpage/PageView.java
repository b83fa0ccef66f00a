package dev.identityemulator.stripe.identity.verificationpage;

import dev.identityemulator.api.account.Caller;
import dev.identityemulator.api.account.ResourceKey;
import dev.identityemulator.stripe.identity.session.SessionView;
import dev.identityemulator.stripe.identity.session.VerificationSessionService;
import dev.identityemulator.stripe.identity.verificationpage.model.DetectorModel;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the page of a session, with all addresses below the caller's base URL unless settings name others. */
@Component
class PageView {

    private final VerificationSessionService sessions;
    private final SessionView view;
    private final VerificationPages pages;
    private final MobileSettings settings;

    PageView(VerificationSessionService sessions, SessionView view, VerificationPages pages, MobileSettings settings) {
        this.sessions = sessions;
        this.view = view;
        this.pages = pages;
        this.settings = settings;
    }

    VerificationPageResource of(Caller caller, String id) {
        var session = sessions.retrieve(caller, id);
        var collected = pages.findById(new ResourceKey(caller.account(), id))
                .map(page -> page.collectedFor(session))
                .orElse(Collected.NOTHING);
        var hosted = view.of(session, caller).url();
        var base = caller.baseUrl();
        var addresses = new VerificationPageResource.Addresses(
                hosted == null ? base : hosted,
                address(settings.idDetectorUrl(), base, DetectorModel.ID),
                address(settings.faceDetectorUrl(), base, DetectorModel.FACE));
        return VerificationPageResource.of(session, collected, settings.unsupportedClient(), addresses);
    }

    private static String address(@Nullable String set, String base, DetectorModel own) {
        return set == null || set.isBlank() ? base + own.path() : set;
    }
}
