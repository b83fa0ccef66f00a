package dev.identityemulator.api.list;

import dev.identityemulator.api.error.ApiException;
import dev.identityemulator.api.error.V2Errors;
import dev.identityemulator.api.params.ParamProblems;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/**
 * Reads the {@code created} filter of a list of the second API: bounds as ISO times, of which milliseconds count, or as unix seconds,
 * which stripe-node sends.
 */
public final class IsoRange extends ValueDeserializer<CreatedRange> {

    private static final Instant LAST = Instant.ofEpochSecond(253_402_300_799L);

    /** The bounds as they are sent. */
    record Bounds(
            @Nullable String gt,
            @Nullable String gte,
            @Nullable String lt,
            @Nullable String lte) {

        CreatedRange range() {
            var from = later(bound("gt", gt, 1), bound("gte", gte, 0));
            var until = earlier(bound("lt", lt, 0), bound("lte", lte, 1));
            return new CreatedRange(from, until);
        }
    }

    @Override
    public @Nullable CreatedRange deserialize(JsonParser parser, DeserializationContext context) {
        var bounds = context.readValue(parser, Bounds.class);
        try {
            return bounds == null ? null : bounds.range();
        } catch (ApiException wrong) { // thrown from here, Jackson would wrap it
            ParamProblems.of(context).add(wrong);
            return null;
        }
    }

    private static @Nullable Instant bound(String name, @Nullable String text, long plusMillis) {
        return text == null ? null : time("created[" + name + "]", text).plusMillis(plusMillis);
    }

    private static Instant time(String param, String text) {
        try {
            var time = text.matches("-?\\d{1,15}")
                    ? Instant.ofEpochSecond(Long.parseLong(text))
                    : OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MILLIS);
            return time.isBefore(Instant.EPOCH) ? Instant.EPOCH : time.isAfter(LAST) ? LAST : time;
        } catch (DateTimeException noTime) {
            throw V2Errors.invalid(param, "Not a time such as 2026-01-31T12:00:00.000Z.");
        }
    }

    private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        return one == null || (other != null && other.isAfter(one)) ? other : one;
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        return one == null || (other != null && other.isBefore(one)) ? other : one;
    }
}
