package dev.identityemulator.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

/** Events name the key of a POST, and of no other request. */
class IdempotencyKeysTest {

    private static MockHttpServletRequest request(String method) {
        return new MockHttpServletRequest(method, "/v1/anything");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "DELETE"})
    void ofWhenTheRequestIsNoPostThenNone(String method) {
        var request = request(method);
        request.addHeader("Idempotency-Key", "sent");

        assertThat(IdempotencyKeys.of(request(method))).isNull();
        assertThat(IdempotencyKeys.of(request)).isNull();
    }

    @Test
    void ofWhenAPostSentOneThenThat() {
        var request = request("POST");
        request.addHeader("Idempotency-Key", "sent");

        assertThat(IdempotencyKeys.of(request)).isEqualTo("sent");
    }

    @Test
    void ofWhenAPostSentNoneThenOneIsMadeThatIsNoVersionFour() {
        for (int i = 0; i < 100; i++) {
            assertThat(IdempotencyKeys.of(request("POST")))
                    .matches("[0-9a-f]{8}-[0-9a-f]{4}-0[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}");
        }
    }
}
