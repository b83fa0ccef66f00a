package dev.identityemulator.stripe.forwarding.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.identityemulator.stripe.forwarding.card.CardDetails;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A card's details go to where a name or a map says, and the rest of a body stays as it is. */
class CardBodyTest {

    private static final CardDetails CARD = new CardDetails("4242424242424242", 3, 2030, "123", "Ada <L>");
    private static final EnumSet<Replacement> ALL = EnumSet.allOf(Replacement.class);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"number\": \"\", \"x\" :1.50 } | {\"number\": \"4242424242424242\", \"x\" :1.50 }",
                "{\"number\":0,\"cvc\":0} | {\"number\":4242424242424242,\"cvc\":123}",
                "{\"number\":\"x\",\"cvc\":null,\"pan\":false} | {\"number\":\"x\",\"cvc\":null,\"pan\":false}",
                "{\"number\":00.0} | -",
                "{\"a\":[{\"b\":{\"Card-Number\":\"\"}}]} | {\"a\":[{\"b\":{\"Card-Number\":\"4242424242424242\"}}]}",
                "{\"exp_month\":\"\",\"exp_year\":\"\"} | {\"exp_month\":\"03\",\"exp_year\":\"2030\"}",
                "{\"exp_month\":0,\"exp_year\":0} | {\"exp_month\":3,\"exp_year\":2030}",
                "{\"expiry\":\"\",\"pan\":\"\"} | {\"expiry\":\"03/30\",\"pan\":\"4242424242424242\"}",
                "{\"name\":\"\",\"month\":\"\"} | {\"name\":\"Ada <L>\",\"month\":\"03\"}",
                "{\"name\":\"\",\"card\":{\"number\":\"\"}} | {\"name\":\"\",\"card\":{\"number\":\"4242424242424242\"}}",
                "{\"name\":0,\"cvv2\":\"\"} | {\"name\":0,\"cvv2\":\"123\"}",
                "{\"n\\u0075mber\":\"\",\"s\":\"}\\\"{\"} | {\"n\\u0075mber\":\"4242424242424242\",\"s\":\"}\\\"{\"}",
                "[{\"pan\":\"\"},{\"pan\":\"\"}] | [{\"pan\":\"4242424242424242\"},{\"pan\":\"4242424242424242\"}]",
                "card[number]=&card[name]=&x=%20y | card[number]=4242424242424242&card[name]=Ada+%3CL%3E&x=%20y",
                "pan&cvc= | pan=4242424242424242&cvc=123",
                "number=7&name=x | number=7&name=x",
                "<c><number/><cvc></cvc></c> | <c><number>4242424242424242</number><cvc>123</cvc></c>",
                "<c n='1' number=\"\"><name/></c> | <c n='1' number=\"4242424242424242\"><name/></c>",
                "<c><name/><p:pan x='/>'/></c> | -",
                "<c xmlns:p='u'><name/><p:pan x='/>'/></c> | <c xmlns:p='u'><name>Ada &lt;L&gt;</name><p:pan x='/>'>4242424242424242</p:pan></c>",
                "<c><!-- <number/> --><![CDATA[<number/>]]></c> | <c><!-- <number/> --><![CDATA[<number/>]]></c>",
            })
    void filledWhenPlacesHaveKnownNamesThenTheyAreFilled(String body, String filled) {
        if (filled.equals("-")) {
            assertThatThrownBy(() -> CardBody.of(null, body, Map.of())).isInstanceOf(IllegalArgumentException.class);
            return;
        }
        assertThat(CardBody.of(null, body, Map.of()).filled(CARD, ALL, null)).isEqualTo(filled);
    }

    @Test
    void maskedWhenFilledThenNeitherNumberNorCvcIsThere() {
        var body =
                CardBody.of(null, "{\"number\":0,\"cvc\":\"\",\"cvv\":\"987\",\"x\":\"4000056655665556\"}", Map.of());

        assertThat(body.masked(CARD, ALL, null))
                .isEqualTo(
                        "{\"number\":\"424242******4242\",\"cvc\":\"***\",\"cvv\":\"***\",\"x\":\"400005******5556\"}");
    }

    @Test
    void filledWhenAKindIsNotAskedForThenItsPlaceStays() {
        var body = CardBody.of(null, "{\"number\":\"\",\"cvc\":\"\"}", Map.of());

        assertThat(body.filled(CARD, EnumSet.of(Replacement.CARD_CVC), null))
                .isEqualTo("{\"number\":\"\",\"cvc\":\"123\"}");
        assertThat(body.masked(CARD, EnumSet.of(Replacement.CARD_NUMBER), null))
                .isEqualTo("{\"number\":\"424242******4242\",\"cvc\":\"\"}");
    }

    @Test
    void filledWhenTheDestinationHasAMapThenItWinsOverNames() {
        var json = CardBody.of(null, "{\"number\":\"\",\"a/b\":[0,\"old\"]}", Map.of(CardField.NUMBER, "/a~1b/1"));
        var xml = CardBody.of("text/xml", "<o><x id=''/><number/></o>", Map.of(CardField.NUMBER, "/o/x/@id"));
        var form = CardBody.of("application/x-www-form-urlencoded", "p[q]=z&number=", Map.of(CardField.NUMBER, "p[q]"));

        assertThat(json.filled(CARD, ALL, null)).isEqualTo("{\"number\":\"\",\"a/b\":[0,\"4242424242424242\"]}");
        assertThat(xml.filled(CARD, ALL, null)).isEqualTo("<o><x id='4242424242424242'/><number/></o>");
        assertThat(form.filled(CARD, ALL, null)).isEqualTo("p[q]=4242424242424242&number=");
    }

    @Test
    void filledWhenSignedThenTheSignatureIsOfTheBodyWithoutIt() throws Exception {
        var body = CardBody.of(null, "{\"signature\":\"\",\"number\":\"\"}", Map.of());
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec("s3cret".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        var unsigned = "{\"signature\":\"\",\"number\":\"4242424242424242\"}";
        var signature = HexFormat.of().formatHex(mac.doFinal(unsigned.getBytes(StandardCharsets.UTF_8)));

        assertThat(body.filled(CARD, ALL, "s3cret"))
                .isEqualTo(unsigned.replace("\"signature\":\"\"", "\"signature\":\"" + signature + "\""));
        assertThat(body.filled(CARD, ALL, null)).isEqualTo(unsigned);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"number\":\"\"",
                "[1,]",
                "<a><b></a>",
                "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><a>&x;</a>",
                "<!DOCTYPE a><a/>",
                "<a"
            })
    void ofWhenMalformedThenRejected(String body) {
        assertThatThrownBy(() -> CardBody.of(null, body, Map.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void ofWhenVeryDeepOrLongThenReadOrRejectedWithoutAnyOtherFailure() {
        assertThatThrownBy(() -> CardBody.of(null, "[".repeat(100_000) + "]".repeat(100_000), Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
        var wide = "<a " + "x".repeat(10) + "='1'>" + "<pan/>".repeat(20_000) + "</a>";
        assertThat(CardBody.of(null, wide, Map.of()).filled(CARD, ALL, null))
                .hasSize(wide.length() + 20_000 * ("<pan>4242424242424242</pan>".length() - "<pan/>".length()));
    }

    @Test
    void maskedWhenAResponseRepeatsTheCardThenItIsMasked() {
        assertThat(CardBody.masked(
                        "application/json", "{\"cvc\":\"123\",\"id\":\"123\",\"m\":\"no 4242 4242 4242 4242\"}", "123"))
                .isEqualTo("{\"cvc\":\"***\",\"id\":\"123\",\"m\":\"no 424242******4242\"}");
        assertThat(CardBody.masked("text/html", "<p>4242424242424242", "123")).isEqualTo("<p>424242******4242");
    }
}
