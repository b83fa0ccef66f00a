package dev.identityemulator.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tokens of links. */
class LinkTokenTest {

    @Test
    void readWhenFreshThenTheSessionThatItNames() {
        var account = "acct_1abc/acct_2Def";

        var token = LinkToken.fresh(account, "vs_1Ab");

        assertThat(token).matches("test_[0-9A-Za-z]+").doesNotContain("vs_1Ab", "acct");
        assertThat(LinkToken.read(token)).contains(new LinkToken(account, "vs_1Ab"));
        assertThat(LinkToken.fresh(account, "vs_1Ab")).isNotEqualTo(token);
    }

    @ParameterizedTest
    @ValueSource(strings = {"acct_1 vs_1 x", "acct_1", "acct_1 vs_1\0", "vs_1 acct_1", "acct_1 vs_é"})
    void readWhenItNamesNoSessionThenNothing(String name) {
        var number = new BigInteger(1, name.getBytes(StandardCharsets.UTF_8));

        assertThat(LinkToken.read("test_" + number.toString(36) + "0".repeat(30)))
                .isEmpty();
    }
}
