package dev.identityemulator.stripe.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An update's event tells the values from before, of the changed members only. */
class PreviousAttributesTest {

    private static ObjectNode json(String text) {
        return (ObjectNode) JsonMapper.shared().readTree(text.replace('\'', '"'));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'a':1,'b':2}         | {'a':1,'b':3}         | {'b':2}",
                "{'b':1,'a':1}         | {'b':2,'a':2}         | {'a':1,'b':1}",
                "{'a':null}            | {'a':'x'}             | {'a':null}",
                "{'a':{'b':1,'c':2}}   | {'a':{'b':1,'c':3}}   | {'a':{'c':2}}",
                "{'a':{'b':{'c':1}}}   | {'a':{'b':{'c':2}}}   | {'a':{'b':{'c':1}}}",
                "{'a':null}            | {'a':{'b':1}}         | {'a':null}",
                "{'a':{'b':1}}         | {'a':null}            | {'a':{'b':1}}",
                "{'m':{'x':'1'}}       | {'m':{'y':'2'}}       | {'m':{'x':'1','y':null}}",
                "{'a':[1,2]}           | {'a':[1]}             | {'a':[1,2]}"
            })
    void betweenWhenMembersDifferThenOnlyTheseAsTheyWere(String before, String after, String expected) {
        assertThat(PreviousAttributes.between(json(before), json(after))).contains(json(expected));
        assertThat(PreviousAttributes.between(json(before), json(after)).orElseThrow())
                .hasToString(json(expected).toString());
    }

    @Test
    void betweenWhenNothingDiffersThenNothing() {
        assertThat(PreviousAttributes.between(json("{'a':{'b':[1]}}"), json("{'a':{'b':[1]}}")))
                .isEmpty();
    }
}
