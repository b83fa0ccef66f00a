package dev.identityemulator.stripe.identity.seed;

import dev.identityemulator.api.error.ApiException;
import dev.identityemulator.core.seed.ChosenId;
import dev.identityemulator.core.seed.SeedEntry;
import dev.identityemulator.core.seed.SeedTime;
import dev.identityemulator.stripe.identity.session.RedactionStatus;
import dev.identityemulator.stripe.identity.session.VerificationStatus;
import dev.identityemulator.stripe.identity.session.VerificationTransition;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds what contradicts the state table, or itself, in a seeded session. */
record SessionSeedCheck(SeedEntry<SessionSeed, ?> entry) {

    private static final int ID_LENGTH = 24;

    void run() {
        ChosenId.check(entry, "vs", ID_LENGTH, seed().id());
        checkState();
        checkTimes();
        try {
            var unused = seed().outcome();
        } catch (ApiException invalid) {
            entry.mistake(invalid);
        }
    }

    private SessionSeed seed() {
        return entry.fields();
    }

    private void checkState() {
        var status = seed().reached();
        var error = seed().lastError();
        if (error != null && error.code() == null) {
            entry.mistake("last_error[code]", "is missing");
        }
        if (status == VerificationStatus.VERIFIED) {
            rejectIf(error != null, "last_error", "contradicts the status: an attempt with an error is not verified");
        }
        if (!seed().isSubmitted()) {
            var why = "contradicts the status: nothing was submitted without a last_error";
            rejectIf(seed().verifiedOutputs() != null, "verified_outputs", why);
            rejectIf(seed().document() != null, "document", why);
        }
        var redacts = seed().redaction() != null;
        rejectIf(
                redacts && !isRedactable(status),
                "redaction",
                "contradicts the status: a redacted session is verified or canceled");
    }

    /** Whether the status stays as it is where a session is redacted. */
    private static boolean isRedactable(VerificationStatus status) {
        return VerificationTransition.REDACT.isAllowedIn(status) && VerificationTransition.REDACT.to(status) == status;
    }

    private void checkTimes() {
        checkTime("created", seed().created(), true);
        checkTime("submitted", seed().submitted(), seed().isSubmitted());
        checkTime("ended", seed().ended(), seed().isSubmitted() && !seed().isProcessing());
        checkTime("canceled", seed().canceled(), seed().reached() == VerificationStatus.CANCELED);
        checkTime("redacted", seed().redacted(), seed().redaction() != null);
        checkTime("due", seed().due(), seed().isUnfinished());
    }

    private void checkTime(String name, @Nullable String time, boolean happened) {
        SeedTime.check(entry, name, time);
        rejectIf(
                time != null && !happened,
                name,
                "contradicts the status: that has no place in a session that is " + state());
    }

    private String state() {
        var redaction = seed().redaction();
        var status = seed().reached().name().toLowerCase(Locale.ROOT);
        return redaction == null || redaction == RedactionStatus.PROCESSING ? status : status + " and redacted";
    }

    private void rejectIf(boolean wrong, String name, String sentence) {
        if (wrong) {
            entry.mistake(name, sentence);
        }
    }
}
