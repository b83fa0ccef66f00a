package dev.identityemulator.api.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Paths lead to the pattern that has them. */
class PathTreeTest {

    private static PathTree tree() {
        var tree = new PathTree();
        tree.add(Set.of("GET", "POST"), "/v1/charges");
        tree.add(Set.of("GET"), "/v1/charges/search");
        tree.add(Set.of("GET", "DELETE"), "/v1/charges/{id}");
        tree.add(Set.of("POST"), "/v1/charges/{id}/capture");
        tree.add(Set.of("GET"), "/v1/open/{*rest}");
        return tree;
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /v1/charges, /v1/charges",
        "HEAD, /v1/charges, /v1/charges",
        "GET, /v1/charges/search, /v1/charges/search",
        "GET, /v1/charges/x, /v1/charges/{id}",
        "DELETE, /v1/charges/search, /v1/charges/{id}",
        "POST, /v1/charges/search/capture, /v1/charges/{id}/capture",
        "GET, /v1/open/a/b/c, /v1/open/{*rest}"
    })
    void findWhenAPatternHasThePathThenItIsFound(String method, String path, String pattern) {
        assertThat(tree().find(method, PathTree.segments(path))).contains(pattern);
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, /v1/charges",
        "GET, /v1/charges/",
        "GET, /v1/charges/x/capture",
        "GET, /v1",
        "GET, /v1/charges/x/capture/y",
        "POST, /v1/open/a"
    })
    void findWhenNoPatternHasItThenNothingIsFound(String method, String path) {
        assertThat(tree().find(method, PathTree.segments(path))).isEmpty();
    }

    @Test
    void likelyPatternWhenTheCallIsUnknownThenWhatLooksLikeAnIdIsLeftOut() {
        assertThat(StripeCalls.likelyPattern("GET", "/v2/new_things/jane/persons/prt_1"))
                .isEqualTo("/v2/new_things/{id}/persons/{id}");
        assertThat(StripeCalls.likelyPattern("GET", "/v1/" + "x/".repeat(50)).length())
                .isLessThan(60);
    }
}
