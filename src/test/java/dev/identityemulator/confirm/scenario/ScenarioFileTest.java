package dev.identityemulator.confirm.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.identityemulator.confirm.scenario.Step.Field;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScenarioFileTest {

    private static Step only(String text) {
        return ScenarioFile.read("a/b", text).steps().get(0);
    }

    @Test
    void readWhenItHasTwoStepsThenTitleNamesParametersAndHeaders() {
        var scenario = ScenarioFile.read("session/new", """
                # A new session,
                # and its retrieval.
                session = POST /v1/sessions
                    type=document
                    description=
                    Idempotency-Key: key 1
                # a comment, which is no title
                GET /v1/sessions/${session.id}
                """);

        assertThat(scenario.title()).isEqualTo("A new session, and its retrieval.");
        assertThat(scenario.steps()).extracting(Step::name).containsExactly("session", "");
        assertThat(scenario.steps())
                .extracting(Step::shown)
                .containsExactly("POST /v1/sessions", "GET /v1/sessions/${session.id}");
        assertThat(scenario.steps().get(0).headers()).containsExactly(new Field("Idempotency-Key", "key 1"));
        assertThat(scenario.steps().get(0).fields())
                .containsExactly(new Field("type", "document"), new Field("description", ""));
    }

    @Test
    void readWhenAStepHasOptionsThenTheyAreNoParameters() {
        var step = only("""
                GET /v1/events
                    shows one, two
                    varies data.*.id, data.*.created
                    where data.object.id=${session.id}
                    until status=verified
                    names
                    needed
                    upload
                    together 3
                    json {"a":1}
                    times 2 key[#]=v#
                """);

        assertThat(step.options())
                .isEqualTo(new StepOptions(
                        List.of("one", "two"),
                        List.of("data.*.id", "data.*.created"),
                        "data.object.id=${session.id}",
                        "status=verified",
                        true,
                        true,
                        true));
        assertThat(step.together()).isEqualTo(3);
        assertThat(step.json()).isEqualTo("{\"a\":1}");
        assertThat(step.fields()).containsExactly(new Field("key[1]", "v1"), new Field("key[2]", "v2"));
    }

    @Test
    void readWhenALineIsNothingThenItIsNamed() {
        assertThatThrownBy(() -> ScenarioFile.read("a/b", "# Title\nGET /v1\n    colour green\n"))
                .hasMessage("a/b:3: neither an option nor a header nor a parameter: colour green");
        assertThatThrownBy(() -> ScenarioFile.read("a/b", "FETCH /v1\n")).hasMessageStartingWith("a/b:1: no request");
        assertThatThrownBy(() -> ScenarioFile.read("a/b", "    type=document\n"))
                .hasMessageStartingWith("a/b:1: ");
    }

    @Test
    void needsPersonWhenAStepIsOfOneThenTheScenarioDoes() {
        assertThat(ScenarioFile.read("a/b", "PERSON verify ${session.id}\n").needsPerson())
                .isTrue();
        assertThat(ScenarioFile.read("a/b", "GET /v1\n").needsPerson()).isFalse();
    }

    @Test
    void isNamedWhenAFolderIsMeantThenAllInIt() {
        var scenario = ScenarioFile.read("session/new", "GET /v1\n");

        assertThat(scenario.isNamed("session")).isTrue();
        assertThat(scenario.isNamed("session/new")).isTrue();
        assertThat(scenario.isNamed("sess")).isFalse();
        assertThat(scenario.isNamed("session/ne")).isFalse();
    }
}
