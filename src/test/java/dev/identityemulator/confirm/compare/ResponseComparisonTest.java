package dev.identityemulator.confirm.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.identityemulator.confirm.scenario.Step;
import dev.identityemulator.confirm.scenario.StepOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ResponseComparisonTest {

    private static final JsonMapper JSON = new JsonMapper();

    private static List<Difference> compare(Response here, Response there, boolean namesOnly, String... varies) {
        var options = new StepOptions(List.of(), List.of(varies), null, null, namesOnly, false, false);
        var step = new Step("", "GET", "/v1", List.of(), List.of(), null, 1, options);
        var tokens = new Tokens("http://127.0.0.1", "sk_test_1234");
        return ResponseComparison.compare(step, here, there, new Correspondence(tokens, tokens));
    }

    private static List<Difference> compare(String here, String there, String... varies) {
        return compare(of(200, here), of(200, there), false, varies);
    }

    private static Response of(int status, String json, String... headers) {
        var map = headers.length == 0 ? Map.<String, String>of() : Map.of(headers[0], headers[1]);
        return new Response(status, map, JSON.readTree(json), Instant.EPOCH, Duration.ZERO);
    }

    @Test
    void compareWhenBodiesAreTheSameThenNothing() {
        var body = "{\"a\": [1, 2.5, \"x\", null, true, {}], \"b\": {\"c\": []}}";

        assertThat(compare(body, body)).isEmpty();
    }

    @Test
    void compareWhenAMemberIsMissingOrNewThenBothSidesAreTold() {
        assertThat(compare("{\"a\": null}", "{\"b\": 1}"))
                .containsExactly(new Difference("a", "null", "(absent)"), new Difference("b", "(absent)", "1"));
    }

    @Test
    void compareWhenTheOrderIsAnotherThenThatOfTheCommonMembers() {
        assertThat(compare("{\"o\": {\"a\": 1, \"x\": 1, \"b\": 2}}", "{\"o\": {\"b\": 2, \"a\": 1, \"x\": 1}}"))
                .containsExactly(new Difference("o (order of members)", "[a, x, b]", "[b, a, x]"));
    }

    @Test
    void compareWhenTypesOrValuesDifferThenThePath() {
        assertThat(compare(
                        "{\"l\": [{\"a\": 1}, 2], \"n\": 1, \"t\": \"x\", \"d\": 1.0}",
                        "{\"l\": [{\"a\": 2}], \"n\": \"1\", \"t\": null, \"d\": 1}"))
                .extracting(Difference::where)
                .containsExactly("l (entries)", "l.0.a", "n", "t", "d");
    }

    @Test
    void compareWhenAValueVariesThenOnlyItsType() {
        assertThat(compare("{\"l\": [{\"a\": 1}]}", "{\"l\": [{\"a\": 2}]}", "l.*.a"))
                .isEmpty();
        assertThat(compare("{\"l\": [{\"a\": 1}]}", "{\"l\": [{\"a\": null}]}", "l.*.a"))
                .containsExactly(new Difference("l.0.a", "(number)", "(null)"));
        assertThat(compare("{\"l\": [1]}", "{\"l\": []}", "l")).isEmpty();
        assertThat(compare("{\"ab\": 1}", "{\"ab\": 2}", "a")).hasSize(1);
    }

    @Test
    void compareWhenOnlyNamesCountThenNoValueIsShown() {
        var differences = compare(
                of(200, "{\"id\": 1, \"mail\": \"a@example.com\", \"o\": {\"x\": 1}}"),
                of(200, "{\"id\": 2, \"phone\": \"1\", \"o\": {}}"),
                true);

        assertThat(differences)
                .containsExactly(
                        new Difference("mail", "(string)", "(absent)"),
                        new Difference("phone", "(absent)", "(string)"));
    }

    @Test
    void compareWhenStatusesDifferThenNothingElse() {
        assertThat(compare(
                        of(200, "{\"id\": \"x\"}", "vary", "Origin"),
                        of(400, "{\"error\": {\"message\": \"No.\"}}"),
                        false))
                .containsExactly(new Difference("status", "200", "400, No."));
    }

    @Test
    void compareWhenAHeaderMattersThenComparedElseNot() {
        assertThat(compare(of(200, "{}", "vary", "Origin"), of(200, "{}"), false))
                .containsExactly(new Difference("header vary", "Origin", "(absent)"));
        assertThat(compare(of(200, "{}", "server", "nginx"), of(200, "{}"), false))
                .isEmpty();
    }

    @Test
    void compareWhenAValueIsVeryLongThenItsBeginningIsShown() {
        var long1 = "\"" + "word ".repeat(1000) + "\"";

        assertThat(compare(long1, "1").get(0).here()).hasSizeLessThan(310).endsWith("…");
    }
}
