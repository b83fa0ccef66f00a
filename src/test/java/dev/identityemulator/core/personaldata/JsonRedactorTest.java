package dev.identityemulator.core.personaldata;

import static org.assertj.core.api.Assertions.assertThat;

import dev.identityemulator.api.resource.ResourceFields;
import dev.identityemulator.stripe.identity.report.VerificationReportResource;
import dev.identityemulator.stripe.identity.session.VerificationSessionResource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What redaction leaves of JSON. */
class JsonRedactorTest {

    private static final JsonRedactor REDACTOR = new JsonRedactor(
            () -> ResourceFields.of(List.of(VerificationSessionResource.class, VerificationReportResource.class)));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'email':'ada@example.com'} | {'email':'[redacted]'}",
                "{'email':null} | {'email':null}",
                "{'dob':{'day':10,'month':12,'year':1815}} | {'dob':{'day':1,'month':1,'year':1}}",
                "{'metadata':{'a':'b'}} | {'metadata':{}}",
                "{'client_secret':'vs_1_secret_x','url':'http://x'} | {'client_secret':null,'url':null}",
                "{'address':{'line1':'1 Main St.','country':'US'}} | {'address':{'line1':'[redacted]','country':'US'}}",
                "{'data':[{'number':'D1'},{'number':'D2'}]} | {'data':[{'number':'[redacted]'},{'number':'[redacted]'}]}",
                "{'id':'vs_1','status':'verified'} | {'id':'vs_1','status':'verified'}"
            })
    void redactWhenPersonalThenAPlaceholderAndTheRestStays(String json, String redacted) {
        assertThat(REDACTOR.redact(json.replace('\'', '"'))).isEqualTo(redacted.replace('\'', '"'));
    }

    @Test
    void redactTextWhenNoJsonThenNothingIsLeft() {
        assertThat(REDACTOR.redactText("Dear Ada Lovelace,")).isEqualTo("[redacted]");
    }

    @Test
    void redactTextWhenJsonThenItIsPrinted() {
        assertThat(REDACTOR.redactText("{\"first_name\":\"Ada\"}"))
                .contains("\n")
                .contains("\"[redacted]\"")
                .doesNotContain("Ada");
    }
}
