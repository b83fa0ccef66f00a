package dev.identityemulator.stripe.identity.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.ExpectedError;
import dev.identityemulator.support.RunningEmulator;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Metadata is merged, removed key by key, or cleared, and has Stripe's limits. */
@ExtendWith(RunningEmulator.class)
class SessionMetadataTest {

    private static Map<String, String> keys(int count) {
        var keys = new HashMap<String, String>();
        for (int i = 0; i < count; i++) {
            keys.put("key" + i, "v");
        }
        return keys;
    }

    @Test
    void updateWhenKeysAreGivenThenMergedWithThoseThatAreThere(Emulator emulator) throws StripeException {
        var session =
                emulator.newSession(params -> params.putMetadata("kept", "1").putMetadata("changed", "2"));

        var updated = emulator.update(
                session, params -> params.putMetadata("changed", "3").putMetadata("new", "4"));

        assertThat(updated.getMetadata()).isEqualTo(Map.of("kept", "1", "changed", "3", "new", "4"));
        assertThat(emulator.sessions().retrieve(session.getId()).getMetadata()).isEqualTo(updated.getMetadata());
    }

    @ParameterizedTest
    @CsvSource({"order.id, 42", "2026, x", "7, 42", "a b, c", "ключ, 1"})
    void createWhenAKeyIsOddThenItComesBackAsSent(String key, String value, Emulator emulator) throws StripeException {
        var created = emulator.newSession(params -> params.putMetadata(key, value));

        var metadata = emulator.raw()
                .get("/v1/identity/verification_sessions/" + created.getId())
                .requireOk()
                .json()
                .get("metadata");

        assertThat(created.getMetadata()).isEqualTo(Map.of(key, value));
        assertThat(metadata.propertyNames()).containsExactly(key);
        assertThat(metadata.get(key).isString()).isTrue();
        assertThat(metadata.get(key).asString()).isEqualTo(value);
    }

    @Test
    void createWhenKeysAreNumbersThenTheyStayInTheirOrder(Emulator emulator) {
        var created = emulator.raw()
                .post(
                        "/v1/identity/verification_sessions",
                        "type=document&metadata[2026]=a&metadata[7]=42&metadata[order.id]=b")
                .requireOk();

        assertThat(created.json().get("metadata").toString())
                .isEqualTo("{\"2026\":\"a\",\"7\":\"42\",\"order.id\":\"b\"}");
    }

    @Test
    void updateWhenAValueIsEmptyThenItsKeyIsRemoved(Emulator emulator) throws StripeException {
        var session =
                emulator.newSession(params -> params.putMetadata("kept", "1").putMetadata("gone", "2"));

        var updated = emulator.update(
                session, params -> params.putMetadata("gone", "").putMetadata("never", ""));

        assertThat(updated.getMetadata()).isEqualTo(Map.of("kept", "1"));
    }

    @Test
    void updateWhenMetadataIsEmptyThenAllOfItIsRemoved(Emulator emulator) throws StripeException {
        var session =
                emulator.newSession(params -> params.putMetadata("one", "1").putMetadata("two", "2"));

        var updated = emulator.update(session, params -> params.putExtraParam("metadata", ""));

        assertThat(updated.getMetadata()).isEmpty();
    }

    @Test
    void createWhenMetadataIsAtItsLimitsThenAccepted(Emulator emulator) throws StripeException {
        var metadata = keys(49);
        metadata.put("k".repeat(40), "v".repeat(500));

        var session = emulator.newSession(params -> params.putAllMetadata(metadata));

        assertThat(session.getMetadata()).isEqualTo(metadata);
    }

    @Test
    void createWhenThereAreMoreThanFiftyKeysThenRejected(Emulator emulator) {
        var error = ExpectedError.of(() -> emulator.newSession(params -> params.putAllMetadata(keys(51))));

        assertThat(error).isEqualTo(ExpectedError.invalid("Metadata can have up to 50 keys, but you've set 51."));
    }

    @Test
    void updateWhenMergingMakesMoreThanFiftyKeysThenRejectedAndNothingChanged(Emulator emulator)
            throws StripeException {
        var session = emulator.newSession(params -> params.putAllMetadata(keys(50)));

        var error = ExpectedError.of(() -> emulator.update(
                session, params -> params.putMetadata("key0", "changed").putMetadata("another", "1")));

        assertThat(error).isEqualTo(ExpectedError.invalid("Metadata can have up to 50 keys, but you've set 51."));
        assertThat(emulator.sessions().retrieve(session.getId())).isEqualTo(session);
    }

    @Test
    void createWhenAKeyIsTooLongThenRejected(Emulator emulator) {
        var key = "k".repeat(41);

        var error = ExpectedError.of(() -> emulator.newSession(params -> params.putMetadata(key, "v")));

        assertThat(error)
                .isEqualTo(ExpectedError.invalid(
                        "Metadata keys can have up to 40 characters, but you passed in a key that is"
                                + " 41 characters. Invalid key: " + key));
    }

    @Test
    void createWhenAValueIsTooLongThenRejected(Emulator emulator) {
        var value = "v".repeat(501);

        var error = ExpectedError.of(() -> emulator.newSession(params -> params.putMetadata("user", value)));

        assertThat(error)
                .isEqualTo(
                        ExpectedError.invalid("Metadata values can have up to 500 characters, but you passed in a value"
                                + " that is 501 characters. Invalid value: " + "v".repeat(500) + "..."));
    }

    @Test
    void createWhenAValueIsNestedThenRejected(Emulator emulator) {
        var error = ExpectedError.of(
                emulator.raw().post("/v1/identity/verification_sessions", "type=document&metadata[user][name]=Jenny"));

        assertThat(error)
                .isEqualTo(ExpectedError.invalid("Invalid string: {\"name\":\"Jenny\"}")
                        .param("metadata[user]"));
    }
}
