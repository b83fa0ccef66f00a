package dev.identityemulator.stripe.identity.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sample document, on any day. */
class IdentityDocumentTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-28, 2020-12-01, 2030-12-01",
        "2030-11-30, 2020-12-01, 2030-12-01",
        "2030-12-01, 2030-12-01, 2040-12-01",
        "2055-01-01, 2050-12-01, 2060-12-01"
    })
    void sampleWhenTimeHasPassedThenItWasRenewed(LocalDate today, LocalDate issued, LocalDate expires) {
        var sample = IdentityDocument.sample(DocumentType.PASSPORT, today);

        assertThat(sample.issuedDate()).isEqualTo(issued);
        assertThat(sample.expirationDate()).isEqualTo(expires);
        assertThat(sample.isExpired(today)).isFalse();
    }

    @Test
    void isExpiredWhenItsLastDayIsOverThenFromTheNextDayOn() {
        var document = IdentityDocument.sample(DocumentType.ID_CARD, LocalDate.of(2026, 1, 1));

        assertThat(document.isExpired(document.expirationDate())).isFalse();
        assertThat(document.isExpired(document.expirationDate().plusDays(1))).isTrue();
    }
}
