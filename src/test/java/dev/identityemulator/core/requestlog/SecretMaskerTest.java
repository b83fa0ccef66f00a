package dev.identityemulator.core.requestlog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a secret looks like in the log. */
class SecretMaskerTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sk_test_readme                      | sk_test_****
            sk_test_0123456789abcdef            | sk_test_****cdef
            rk_live_0123456789abcdef rest       | rk_live_****cdef rest
            sk_org_0123456789abcdef             | sk_****cdef
            metadata[sk_test_a]=pk_test_b       | metadata[sk_test_****
            "sk_test_a\\"b", "c"                | "sk_test_****", "c"
            the key `sk_test_a` is sk_test_b   | the key `sk_test_**** is sk_test_****
            "sk_test_a\\"b\\\\"            | "sk_test_****"
            risk_score desk_a                   | risk_score desk_a
            vs_1abc_secret_0123456789abcdef"    | vs_1abc_secret_****cdef"
            vs_1abc_secret_x                    | vs_1abc_secret_****
            whsec_0123456789abcdef              | whsec_****cdef
            http://h/start/test_0123456789abcdef0123456789abcdX | http://h/start/****bcdX
            http://h/links/0123456789abcdef0123456789abcdefgh?x | http://h/links/****efgh?x
            http://h/start/here                 | http://h/start/here
            /v2/core/things/ed_test_61abcdefghijklmnopqrstuvwxABCDEFGHIJKLMNOPQ/ping | /v2/core/things/ed_test_61abcdefghijklmnopqrstuvwxABCDEFGHIJKLMNOPQ/ping
            /v2/core/events/evt_test_651abcdefghijklmnopqrstuvwABCDEFGHIJKLMNOPQ | /v2/core/events/evt_test_651abcdefghijklmnopqrstuvwABCDEFGHIJKLMNOPQ
            /v2/core/events/evt_test_651abcdefghijklmnopqrstuvwABCDEFGHIJKLMNOPQRST | /v2/core/events/****QRST
            nothing                             | nothing
            """)
    void maskWhenThereIsASecretThenItsEndIsLeft(String text, String masked) {
        assertThat(SecretMasker.mask(text)).isEqualTo(masked);
    }

    @Test
    void maskWhenAKeyStandsInApostrophesThenBothAreLeft() {
        assertThat(SecretMasker.mask("the key 'sk_test_0123456789abcdef' is"))
                .isEqualTo("the key 'sk_test_****cdef' is");
        assertThat(SecretMasker.mask("'sk_test_it's_0123456789abcdef'")).isEqualTo("'sk_test_****cdef'");
        assertThat(SecretMasker.mask("\"'sk_test_****'\"")).isEqualTo("\"'sk_test_****'\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            limit=3&x=sk_test_abc       | limit=3&x=sk_test_****
            x=%73k_test_abc&y=%20       | x=sk_test_****&y=%20
            sk%5Ftest_abc=1             | sk_test_****=1
            x=%73k_test_abc%zz&limit=%3 | [unreadable]&[unreadable]
            """)
    void queryWhenThereIsASecretThenItIsMaskedHoweverItIsEscaped(String query, String masked) {
        assertThat(QueryText.of(query, LogEntryFactory::masked)).isEqualTo(masked);
    }
}
