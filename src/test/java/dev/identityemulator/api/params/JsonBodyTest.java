package dev.identityemulator.api.params;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.identityemulator.api.error.ApiException;
import dev.identityemulator.api.form.FormPair;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A JSON body is bounded, and is shown as the parameters of a form are. */
class JsonBodyTest {

    private static JsonBody read(String json) {
        return JsonBody.read(json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void readWhenNestedThenItsValuesHaveBracketedNames() {
        var pairs =
                read("{\"a\": {\"b\": \"c\"}, \"d\": [\"e\", 1], \"f\": null}").pairs();

        assertThat(pairs)
                .containsExactly(
                        new FormPair("a[b]", "c", null),
                        new FormPair("d[]", "e", null),
                        new FormPair("d[]", "1", null),
                        new FormPair("f", "", null));
    }

    @Test
    void readWhenEmptyThenAnEmptyObject() {
        assertThat(read("").object()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {"a": 1, "b": {"c": 2, "d": 3}} | {"b": {"d": 3, "c": 2}, "a": 1} | true
            {"a": null}                     | {"a": ""}                       | false
            {"a": ["1", "2"]}               | {"a": ["2", "1"]}               | false
            {"a": 1}                        | {"a": "1"}                      | false
            """)
    void canonicalWhenComparedThenOnlyTheOrderOfFieldsIsOfNoMatter(String one, String other, boolean same) {
        assertThat(read(one).canonical().equals(read(other).canonical())).isEqualTo(same);
    }

    @Test
    void readWhenDeeperThanAFormMayBeThenRejected() {
        var deepest = "{\"a\":".repeat(JsonBody.MOST_DEPTH) + "1" + "}".repeat(JsonBody.MOST_DEPTH);
        assertThat(read(deepest).pairs()).hasSize(1);

        assertThatThrownBy(() -> read("{\"a\":" + deepest + "}")).isInstanceOf(ApiException.class);
    }
}
