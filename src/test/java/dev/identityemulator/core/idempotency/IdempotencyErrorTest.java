package dev.identityemulator.core.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.ExpectedError;
import dev.identityemulator.support.RawClient;
import dev.identityemulator.support.RunningEmulator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A key is rejected for another request, and remembers nothing of requests whose work never began. */
@ExtendWith(RunningEmulator.class)
class IdempotencyErrorTest {

    private static final String PATH = "/v1/identity/verification_sessions";
    private static final ExpectedError OTHER_PARAMETERS = ExpectedError.invalid(
                    "Keys for idempotent requests can only be used with the same parameters they were first used"
                            + " with. Try using a key other than 'key-7' if you meant to execute a different request.")
            .type("idempotency_error");

    private static RawClient.Response post(String path, String form, Emulator emulator) {
        return post(path, form, "key-7", emulator);
    }

    private static RawClient.Response post(String path, String form, String key, Emulator emulator) {
        return emulator.raw().post(path, form, request -> request.header("Idempotency-Key", key));
    }

    @Test
    void createWhenTheKeyComesWithOtherParametersThenRejected(Emulator emulator) throws StripeException {
        post(PATH, "type=document", emulator).requireOk();

        assertThat(ExpectedError.of(post(PATH, "type=id_number", emulator))).isEqualTo(OTHER_PARAMETERS);
        assertThat(ExpectedError.of(post(PATH, "type=document&metadata[a]=1", emulator)))
                .isEqualTo(OTHER_PARAMETERS);
        assertThat(emulator.sessions().list().getData()).hasSize(1);
    }

    @Test
    void createWhenTheKeyComesWithInvalidParametersThenTheKeyIsReported(Emulator emulator) {
        post(PATH, "type=document", emulator).requireOk();

        assertThat(ExpectedError.of(post(PATH, "type=passport", emulator))).isEqualTo(OTHER_PARAMETERS);
    }

    @Test
    void cancelWhenTheKeyWasUsedOnAnotherPathThenRejected(Emulator emulator) throws StripeException {
        var one = emulator.newSession();
        var other = emulator.newSession();
        post(PATH + "/" + one.getId() + "/cancel", "", emulator).requireOk();

        var error = ExpectedError.of(post(PATH + "/" + other.getId() + "/cancel", "", emulator));

        assertThat(error)
                .isEqualTo(OTHER_PARAMETERS.message("Keys for idempotent requests can only be used for the same"
                        + " endpoint they were first used for ('" + PATH + "/" + other.getId() + "/cancel' vs '" + PATH
                        + "/" + one.getId() + "/cancel'). Try using a key other than 'key-7' if you meant to execute a"
                        + " different request."));
        assertThat(emulator.sessions().retrieve(other.getId())).isEqualTo(other);
    }

    @Test
    void createWhenTheKeyWasUsedOnAnotherPathWithAQueryThenPathsAreNamedWithoutQueries(Emulator emulator) {
        var first = post(PATH + "?type=document", "", emulator).requireOk();

        var response = post("/v1/webhook_endpoints?url=https://example.com/", "enabled_events[]=*", emulator);

        assertThat(ExpectedError.of(response).message()).contains("('/v1/webhook_endpoints' vs '" + PATH + "').");
        assertThat(response.header("Original-Request")).isEqualTo(first.header("Request-Id"));
        assertThat(response.header("Idempotent-Replayed")).isEmpty();
    }

    @Test
    void createWhenTheKeyIsTooLongThenRejected(Emulator emulator) throws StripeException {
        post(PATH, "type=document", "k".repeat(255), emulator).requireOk();

        var error = ExpectedError.of(post(PATH, "type=document", "k".repeat(256), emulator));

        assertThat(error)
                .isEqualTo(
                        ExpectedError.invalid("Idempotency keys can have up to 255 characters, but you passed in a key"
                                        + " that is 256 characters.")
                                .type("idempotency_error"));
        assertThat(emulator.sessions().list().getData()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "type=passport",
                "",
                "type=document&colour=red",
                "type=document&expand[]=customer",
                "type=document&metadata=%ff",
                "type=document&options[document][require_id_number]=no",
                "type=document&return_url=nowhere",
                "verification_flow=vf_1"
            })
    void createWhenTheFirstRequestWasInvalidThenTheKeyIsStillFree(String invalid, Emulator emulator)
            throws StripeException {
        assertThat(post(PATH, invalid, emulator).status()).isEqualTo(400);

        var valid = post(PATH, "type=document", emulator).requireOk();

        assertThat(valid.header("Idempotent-Replayed")).isEmpty();
        assertThat(emulator.sessions().list().getData()).hasSize(1);
    }

    @Test
    void updateWhenTheFirstRequestWasInvalidForThisSessionThenTheKeyIsStillFree(Emulator emulator)
            throws StripeException {
        var path = PATH + "/" + emulator.newSession().getId();
        assertThat(post(path, "type=id_number&options[document][require_id_number]=true", emulator)
                        .status())
                .isEqualTo(400);

        post(path, "type=id_number", emulator).requireOk();
    }

    @Test
    void createWhenTheFirstRequestWentNowhereThenTheKeyIsStillFree(Emulator emulator) {
        assertThat(post("/v1/nowhere", "type=document", emulator).status()).isEqualTo(404);

        post(PATH, "type=document", emulator).requireOk();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void createWhenTheKeyIsEmptyThenRejected(String key, Emulator emulator) throws StripeException {
        var response = post(PATH, "type=document", key, emulator);

        assertThat(ExpectedError.of(response))
                .isEqualTo(ExpectedError.invalid("Idempotency Key must be a non-empty string."));
        assertThat(response.header("Original-Request")).isEmpty();
        assertThat(emulator.sessions().list().getData()).isEmpty();
    }
}
