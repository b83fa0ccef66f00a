package dev.identityemulator.stripe.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.identityemulator.api.error.ApiException;
import dev.identityemulator.stripe.file.content.FilePurpose;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The expiry of links to files. */
class LinkExpiryTest {

    private static final Instant NOW = Instant.ofEpochSecond(1_800_000_000L, 999_999_000);

    @Test
    void ofWhenNothingIsSaidThenNever() {
        assertThat(expiry(null, FilePurpose.DISPUTE_EVIDENCE)).isNull();
    }

    @Test
    void ofWhenNothingIsSaidOfAnImageThenMissing() {
        assertThatThrownBy(() -> expiry(null, FilePurpose.SELFIE))
                .isInstanceOf(ApiException.class)
                .hasMessage("Missing required param: expires_at.");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 30})
    void ofWhenAnImageIsToExpireWithinSecondsThenThen(long seconds) {
        long second = NOW.getEpochSecond() + seconds;

        assertThat(expiry(second, FilePurpose.SELFIE)).isEqualTo(Instant.ofEpochSecond(second));
    }

    @Test
    void ofWhenAnImageIsToExpireLaterThenRejected() {
        assertThatThrownBy(() -> expiry(NOW.getEpochSecond() + 31, FilePurpose.IDENTITY_DOCUMENT_DOWNLOADABLE))
                .isInstanceOf(ApiException.class)
                .hasMessageContaining("at most 30 seconds from now");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, Long.MIN_VALUE})
    void ofWhenTheSecondIsOverThenRejected(long seconds) {
        assertThatThrownBy(() -> expiry(seconds < -1 ? seconds : NOW.getEpochSecond() + seconds, FilePurpose.SELFIE))
                .isInstanceOf(ApiException.class);
    }

    @Test
    void ofWhenBeyondTheLastSecondThenRejected() {
        assertThat(expiry(253_402_300_799L, FilePurpose.PCI_DOCUMENT)).isEqualTo("9999-12-31T23:59:59Z");
        assertThatThrownBy(() -> expiry(253_402_300_800L, FilePurpose.PCI_DOCUMENT))
                .isInstanceOf(ApiException.class);
    }

    private static @Nullable Instant expiry(@Nullable Long seconds, FilePurpose purpose) {
        return LinkExpiry.of(seconds, purpose, NOW, "expires_at");
    }
}
