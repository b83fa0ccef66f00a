package dev.identityemulator.stripe.identity.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A return_url that browsers accept is accepted, and escaped for headers. */
class ReturnUrlTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            quoteCharacter = '~',
            value = {
                "https://a.example/done?id={VERIFICATION_SESSION_ID} > https://a.example/done?id=%7BVERIFICATION_SESSION_ID%7D",
                "https://a.example/a|b c?d|e f > https://a.example/a%7Cb%20c?d%7Ce%20f",
                "https://a.example/'a'?\"b\" > https://a.example/'a'?%22b%22",
                "https://a.example/?p=100%&q=5%25&r=%zz > https://a.example/?p=100%25&q=5%25&r=%25zz",
                "https://a.example/#/a#b{c}|100%\"d\" > https://a.example/#/a#b{c}|100%%22d%22",
                "https://a.example/x?a#b?c > https://a.example/x?a#b?c",
                "https://a.example?x=[1] > https://a.example?x=[1]",
                "https://müller.example/ä?ö > https://m%C3%BCller.example/%C3%A4?%C3%B6",
                "https://😀.example > https://%F0%9F%98%80.example",
                "http://my_app:3000/done > http://my_app:3000/done",
                "http://[::1]:3000/done > http://[::1]:3000/done",
                "https://user:p@ss@a.example/ > https://user:p@ss@a.example/",
                "https://a.example\\b\\c?d\\e > https://a.example/b/c?d%5Ce",
                "myapp://done > myapp://done",
                "myapp:///a b\\c > myapp:///a%20b%5Cc",
            })
    void escapedWhenCharactersAreOddThenAsABrowserWrites(String sent, String escaped) {
        ReturnUrl.check(sent);

        assertThat(ReturnUrl.escaped(sent)).isEqualTo(escaped).matches("[!-~]*");
    }

    @Test
    void escapedWhenThereIsWhiteSpaceAroundItThenWithout() {
        var sent = " https://a.example/done\r\n";
        ReturnUrl.check(sent);

        assertThat(ReturnUrl.escaped(sent)).isEqualTo("https://a.example/done");
    }

    @Test
    void escapedWhenThereIsNoneThenNone() {
        assertThat(ReturnUrl.escaped(null)).isNull();
    }
}
