package dev.identityemulator.platform.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that no certificate can have end the start. */
class TlsSettingsTest {

    @ParameterizedTest
    @ValueSource(strings = {"stripe", "a.b-c.example", "*.example", "10.0.2.2", "fd00::1", "STRIPE"})
    void namesWhenACertificateCanHaveThemThenTaken(String name) {
        assertThat(new TlsSettings(0, List.of(name), null).names()).containsExactly(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "my_host", "a,dns:b", "-a", "a..b", "a.*", "https://a", "a:443", "é"})
    void namesWhenNoCertificateCanHaveThemThenRejected(String name) {
        assertThatThrownBy(() -> new TlsSettings(0, List.of(name), null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("emulator.tls.names has ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.3.4.5", "300.1.1.1", "1::2::3", ":"})
    void namesWhenTheyLookLikeAnAddressAndAreNoneThenRejected(String name) {
        assertThatThrownBy(() -> new TlsSettings(0, List.of(name), null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(name);
    }

    @Test
    void portWhenNegativeThenRejected() {
        assertThatThrownBy(() -> new TlsSettings(-1, List.of(), null)).isInstanceOf(IllegalArgumentException.class);
    }
}
