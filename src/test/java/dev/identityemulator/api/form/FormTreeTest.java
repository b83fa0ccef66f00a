package dev.identityemulator.api.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.identityemulator.api.error.ApiException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The nesting of bracketed names. */
class FormTreeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "type=document | {'type':'document'}",
                "a[b]=1&a[c]=2 | {'a':{'b':'1','c':'2'}}",
                "a[b][c]=1 | {'a':{'b':{'c':'1'}}}",
                "a[]=1&a[]=2 | {'a':['1','2']}",
                "a[0]=1&a[1]=2 | {'a':{'0':'1','1':'2'}}",
                "a[][b]=1&a[][c]=2 | {'a':[{'b':'1','c':'2'}]}",
                "a[][b]=1&a[][b]=2 | {'a':[{'b':'1'},{'b':'2'}]}",
                "metadata[order.id]=6 | {'metadata':{'order.id':'6'}}",
                "metadata[7]=x&metadata[42]=y | {'metadata':{'7':'x','42':'y'}}",
                "a=1&a=2 | {'a':'2'}",
                "metadata= | {'metadata':''}"
            })
    void ofWhenNamesHaveBracketsThenTheyNest(String form, String tree) {
        assertThat(tree(form)).isEqualTo(tree.replace('\'', '"'));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a[b", "a]b", "[a]", "a[b]c", "a[[b]]", "a[b]]", "a[b][c"})
    void ofWhenBracketsDoNotBalanceThenAPlainName(String name) {
        assertThat(tree(name + "=1")).isEqualTo("{\"" + name + "\":\"1\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=1&a[b]=2", "a[b]=1&a=2", "a[]=1&a[b]=2", "a[b]=1&a[]=2", "a[b]=1&a[b][c]=2"})
    void ofWhenANameIsAValueAndAContainerThenRejected(String form) {
        assertThatThrownBy(() -> tree(form))
                .isInstanceOf(ApiException.class)
                .hasMessageContaining("both as a value and as a container");
    }

    @Test
    void ofWhenNestedAsDeepAsAllowedThenReadAndOneDeeperRejected() {
        assertThat(tree("a" + "[b]".repeat(FormTree.MOST_DEPTH - 1) + "=1")).contains("\"1\"");
        assertThatThrownBy(() -> tree("a" + "[b]".repeat(FormTree.MOST_DEPTH) + "=1"))
                .isInstanceOf(ApiException.class)
                .hasMessageContaining("nested more than");
    }

    private static String tree(String form) {
        return FormTree.of(pairs(form)).toString();
    }

    private static List<FormPair> pairs(String form) {
        return Arrays.stream(form.split("&"))
                .map(pair -> pair.split("=", 2))
                .map(parts -> new FormPair(parts[0], parts[1]))
                .toList();
    }
}
