package dev.identityemulator.stripe.identity.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tokens of links. */
class LinkTokenTest {

    @Test
    void readWhenFreshThenTheSessionThatItNames() {
        var account = "acct_1abc/acct_2Def";

        var token = LinkToken.fresh(account, "vs_1Ab");

        assertThat(token).matches("test_[0-9A-Za-z]+").startsWith("test_YWNjdF8xYWJj");
        assertThat(LinkToken.read(token)).contains(new LinkToken(account, "vs_1Ab"));
        assertThat(LinkToken.fresh(account, "vs_1Ab")).isNotEqualTo(token);
    }

    @Test
    void freshWhenOfAnOrdinaryAccountThenAsLongAsStripes() {
        var token = LinkToken.fresh("acct_1xsulZPhKXqf57lK", "vs_18DllJDEhLNRntGX3SNvF8KF");

        assertThat(token).hasSize("test_".length() + 84);
    }

    @ParameterizedTest
    @ValueSource(strings = {"acct_1,_A x", "acct_1", "acct_1,_\0", "vs_1,_A", "acct_1,_é", "acct_1 A", "acct_1,_"})
    void readWhenItNamesNoSessionThenNothing(String name) {
        var content = (name + "0".repeat(17)).getBytes(StandardCharsets.UTF_8);

        assertThat(LinkToken.read("test_" + Base64.getEncoder().withoutPadding().encodeToString(content)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "test_", "test_A", "live_YWNjdA", "test_YWNjdA==", "test_a/b"})
    void readWhenItHasNotTheFormThenNothing(String token) {
        assertThat(LinkToken.read(token)).isEmpty();
    }
}
