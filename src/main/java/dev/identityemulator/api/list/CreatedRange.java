package dev.identityemulator.api.list;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * The {@code created} filter of a list: one unix second, or bounds in unix seconds.
 *
 * @param from the first instant in the range
 * @param until the first instant after the range
 */
@JsonDeserialize(using = CreatedRange.Reader.class)
public record CreatedRange(@Nullable Instant from, @Nullable Instant until) {

    private static final long LAST_SECOND = 253_402_300_799L;

    /** Any time. */
    public static final CreatedRange ALWAYS = new CreatedRange(null, null);

    /** The bounds as they are sent. */
    record Bounds(
            @Nullable Long gt,
            @Nullable Long gte,
            @Nullable Long lt,
            @Nullable Long lte) {

        CreatedRange range() {
            var from = later(second(gt, 1), second(gte, 0));
            var until = earlier(second(lt, 0), second(lte, 1));
            return new CreatedRange(from, until);
        }

        private static @Nullable Instant second(@Nullable Long seconds, int plus) {
            return seconds == null ? null : Instant.ofEpochSecond(Math.max(0, Math.min(LAST_SECOND, seconds)) + plus);
        }

        private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
            return one == null || (other != null && other.isAfter(one)) ? other : one;
        }

        private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
            return one == null || (other != null && other.isBefore(one)) ? other : one;
        }
    }

    /** Reads either form. */
    static final class Reader extends ValueDeserializer<CreatedRange> {

        @Override
        public @Nullable CreatedRange deserialize(JsonParser parser, DeserializationContext context) {
            if (parser.currentToken() == JsonToken.START_OBJECT) {
                var bounds = context.readValue(parser, Bounds.class);
                return bounds == null ? null : bounds.range();
            }
            var exactly = context.readValue(parser, Long.class);
            return exactly == null ? null : new Bounds(null, exactly, null, exactly).range();
        }
    }
}
