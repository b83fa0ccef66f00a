package dev.identityemulator.stripe.identity.seed;

import dev.identityemulator.core.seed.SeedErrors;
import dev.identityemulator.core.seed.SeedTime;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The times of a seeded session's past; each that is not said is the one before. */
record SessionTimes(Instant created, Instant submitted, Instant ended, Instant canceled, Instant redacted) {

    /**
     * The times for an account at this time.
     *
     * @throws dev.identityemulator.api.error.ApiException if one is before the one that it follows, or has not come yet
     */
    static SessionTimes of(SessionSeed seed, Instant now) {
        var created = next("created", seed.created(), Instant.MIN, now);
        var submitted = next("submitted", seed.submitted(), created, now);
        var ended = next("ended", seed.ended(), submitted, now);
        var canceled = next("canceled", seed.canceled(), ended, now);
        return new SessionTimes(created, submitted, ended, canceled, next("redacted", seed.redacted(), canceled, now));
    }

    private static Instant next(String name, @Nullable String text, Instant before, Instant now) {
        var time = SeedTime.at(text, now, before.equals(Instant.MIN) ? now : before);
        if (time.isBefore(before)) {
            throw SeedErrors.wrong(name, "is before what it follows");
        }
        if (time.isAfter(now)) {
            throw SeedErrors.wrong(name, SeedTime.NOT_YET);
        }
        return time;
    }
}
