package dev.identityemulator.confirm.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.identityemulator.confirm.run.CannotRunException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class StripeKeyTest {

    @Test
    void ofWhenItIsASecretTestKeyThenThat() {
        assertThat(StripeKey.of(" sk_test_51Nabcdefghijk\n")).isEqualTo("sk_test_51Nabcdefghijk");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void ofWhenThereIsNoneThenTheVariableIsNamed(String key) {
        assertThatThrownBy(() -> StripeKey.of(key))
                .isInstanceOf(CannotRunException.class)
                .hasMessageContaining("STRIPE_API_KEY");
    }

    @ParameterizedTest
    @CsvSource({
        "sk_live_51Nabcdefghijk, is a live key",
        "rk_live_51Nabcdefghijk, is a live key",
        "pk_live_51Nabcdefghijk, is a live key",
        "rk_test_51Nabcdefghijk, is a restricted key",
        "pk_test_51Nabcdefghijk, is a publishable key",
        "whsec_51Nabcdefghijk, is no key",
        "sk_test_, is no key",
        "sk_test_51N abcdefghijk, is no key",
    })
    void ofWhenItWillNotDoThenASentenceSaysWhyWithoutIt(String key, String reason) {
        assertThatThrownBy(() -> StripeKey.of(key))
                .isInstanceOf(CannotRunException.class)
                .hasMessageContaining(reason)
                .hasMessageNotContaining("51N");
    }
}
