package dev.identityemulator.api.error;

import static org.assertj.core.api.Assertions.assertThat;

import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.RunningEmulator;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The error of an unknown call names the call that was probably meant. */
@ExtendWith(RunningEmulator.class)
class ClosestRouteTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET | /v1/test_helpers/identity/verification_sessions/vs_1/verify | This path takes POST.",
                "POST | /v1/test_helpers/clock | This path takes GET.",
                "DELETE | /v1/events/evt_1 | This path takes GET.",
                "POST | /v1/test_helpers/request_logs/req_1 | This path takes GET.",
                "GET | /v1/identity/verification_session | GET or POST /v1/identity/verification_sessions",
                "GET | /v1/identity/verification_sessions/ | GET or POST /v1/identity/verification_sessions",
                "POST | /v1/identity/verification_sessions/vs_1/cancle | POST /v1/identity/verification_sessions/{id}/cancel",
                "POST | /v1/identity/verification_sessions/vs_1/verify | POST /v1/test_helpers/identity/verification_sessions/{id}/verify",
                "POST | /v1/clock/advance | POST /v1/test_helpers/clock/advance",
                "GET | /v1/evnts | GET /v1/events",
                "GET | /v1/v1/events | GET /v1/events",
                "GET | /identity/verification_sessions | GET or POST /v1/identity/verification_sessions",
                "GET | /v1/nothing | ''",
                "POST | /v1/identity/verification_sessions/vs_1/submit | ''",
                "GET | /nowhere | ''"
            })
    void anyCallWhenItDoesNotExistThenTheOneThatIsLikeItIsNamed(
            String method, String path, String hint, Emulator emulator) {
        var response =
                emulator.raw().send(path, request -> request.method(method, HttpRequest.BodyPublishers.noBody()));

        assertThat(response.status()).isEqualTo(404);
        assertThat(response.header("Emulator-Hint"))
                .isEqualTo(hint.isEmpty() || hint.startsWith("This") ? hint : "The closest call is " + hint + ".");
    }
}
