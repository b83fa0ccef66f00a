package dev.identityemulator.api.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The text of ephemeral keys. */
class EphemeralSecretTest {

    @ParameterizedTest
    @ValueSource(strings = {"acct_1AbcDefGhiJkl234", "acct_1AbcDefGhiJkl234/acct_1Shop"})
    void accountWhenTheKeyIsFreshThenTheOneThatItIsOf(String account) {
        assertThat(EphemeralSecret.account(EphemeralSecret.fresh(account))).hasValue(account);
    }

    @Test
    void freshWhenMadeTwiceThenNeverTheSame() {
        assertThat(EphemeralSecret.fresh("acct_1")).isNotEqualTo(EphemeralSecret.fresh("acct_1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody,abc", "acct_1/../x,abc", ",abc", "acct_1 or 1=1,abc", "acct_1/acct_2/acct_3,abc"})
    void accountWhenItNamesNoAccountThenNone(String content) {
        var base64 = Base64.getEncoder().withoutPadding().encodeToString(content.getBytes(StandardCharsets.US_ASCII));

        assertThat(EphemeralSecret.account("ek_test_" + base64 + "_00abcdefgh")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ek_test_", "ek_test_abc", "ek_test_A_00abcdefgh", "sk_test_YWNjdF8xLGE_00abcdefgh"})
    void accountWhenOfAnotherFormThenNone(String key) {
        assertThat(EphemeralSecret.account(key)).isEmpty();
    }

    @Test
    void maskWhenShownThenTenCharactersAndTheLastFour() {
        assertThat(EphemeralSecret.mask("ek_test_YWNjdF8xLGFiYw_00abcdZRhu")).isEqualTo("ek_test_YW***_******ZRhu");
    }
}
