package dev.identityemulator.confirm.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ReferencesTest {

    private final References references = new References("run_1");

    @Test
    void resolveWhenAResponseHasTheMemberThenItsValue() {
        references.put("list", new JsonMapper().readTree("{\"data\": [{\"id\": \"vs_$1\", \"created\": 12}]}"));

        assertThat(references.resolve("/v1/${list.data.0.id}?at=${list.data.0.created}"))
                .isEqualTo("/v1/vs_$1?at=12");
    }

    @Test
    void resolveWhenItIsTheRunOrALongTextThenThat() {
        assertThat(references.resolve("${run}-${x*3}")).isEqualTo("run_1-xxx");
    }

    @Test
    void resolveWhenThereIsNoSuchValueThenTheReferenceIsNamed() {
        references.put("session", new JsonMapper().readTree("{\"url\": null, \"options\": {}}"));

        for (var reference : new String[] {"${other.id}", "${session.id}", "${session.url}", "${session.options}"}) {
            assertThatThrownBy(() -> references.resolve(reference))
                    .isInstanceOf(MissingReferenceException.class)
                    .hasMessage("no earlier response has " + reference);
        }
    }
}
