package dev.identityemulator.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Which sessions a text tells of. */
class MentionsTest {

    @Test
    void inWhenAloneInASecretOrInJsonThenFoundOnce() {
        assertThat(Mentions.in("vs_1Abc", "{\"a\":\"vs_1Def_secret_x\"}", "/v1/x/vs_1Abc/cancel", null))
                .containsExactly("vs_1Abc", "vs_1Def");
    }

    @Test
    void inWhenNoneOrTooLongThenNothing() {
        assertThat(Mentions.in("", "evt_1Abc", "vs_2", "vs_1" + "a".repeat(80))).isEmpty();
    }
}
