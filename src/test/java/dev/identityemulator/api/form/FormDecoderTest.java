package dev.identityemulator.api.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From the text of a form to its pairs and their nesting. */
class FormDecoderTest {

    private static String tree(String form) {
        return FormTree.of(FormDecoder.decode(form)).toString();
    }

    @Test
    void decodeWhenThereIsNothingThenNoPairs() {
        assertThat(FormDecoder.decode(null)).isEmpty();
        assertThat(FormDecoder.decode("")).isEmpty();
        assertThat(FormDecoder.decode("&&")).isEmpty();
    }

    @Test
    void decodeWhenAPairHasNoValueThenItIsEmpty() {
        assertThat(FormDecoder.decode("a&b=&c=d=e"))
                .isEqualTo(List.of(new FormPair("a", ""), new FormPair("b", ""), new FormPair("c", "d=e")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a=1&b=2 | {'a':'1','b':'2'}",
                "a=1&a=2 | {'a':'2'}",
                "a[b]=1&a[c]=2 | {'a':{'b':'1','c':'2'}}",
                "a[]=1&a[]=2 | {'a':['1','2']}",
                "a[0]=1&a[1]=2 | {'a':{'0':'1','1':'2'}}",
                "a[][x]=1&a[][y]=2&a[][x]=3 | {'a':[{'x':'1','y':'2'},{'x':'3'}]}",
                "a[b][]=1 | {'a':{'b':['1']}}",
                "a[b=1 | {'a[b':'1'}",
                "a]b[=1 | {'a]b[':'1'}",
                "[a]=1 | {'[a]':'1'}",
                "a[b]c=1 | {'a[b]c':'1'}",
                "a[b][c=1 | {'a[b][c':'1'}"
            })
    void treeWhenNamesHaveBracketsThenNested(String form, String json) {
        assertThat(tree(form)).isEqualTo(json.replace('\'', '"'));
    }
}
