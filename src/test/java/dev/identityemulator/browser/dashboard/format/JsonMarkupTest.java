package dev.identityemulator.browser.dashboard.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonMarkupTest {

    private static String textOf(String html) {
        return html.replaceAll("<[^>]*>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{\"a\": [1, -2.5e+3, true, null, \"x\\\"y\\\\\"]}",
                "<script>alert('1')</script> & \"unfinished",
                "\"",
                "\"\\",
                "---",
                "{\"a\":\"vs_18DlbpsRn39DPXv2e6RuRu9R\"}",
                "plain text with 12 words & é\n\ttoo"
            })
    void ofWhenMarkedUpThenEveryCharacterIsAsItWas(String text) {
        assertThat(textOf(JsonMarkup.of(text, id -> "base/" + id))).isEqualTo(text);
    }

    @Test
    void ofWhenIdsAreNamedThenLeadsToThem() {
        assertThat(JsonMarkup.of("\"evt_18DlbpsRn39DPXv2e6RuRu9R\"", id -> "../x/events/" + id))
                .isEqualTo("<span class=\"s\">&quot;<a href=\"../x/events/evt_18DlbpsRn39DPXv2e6RuRu9R\">"
                        + "evt_18DlbpsRn39DPXv2e6RuRu9R</a>&quot;</span>");
        assertThat(JsonMarkup.of("\"acct_18DlbpsRn39DPXv2\"", id -> null)).doesNotContain("<a");
        assertThat(JsonMarkup.of("{\"k\": \"v\", \"n\": 1}", id -> null))
                .contains("<span class=\"k\">&quot;k&quot;</span>", "<span class=\"n\">1</span>");
    }
}
