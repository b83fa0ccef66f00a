package dev.identityemulator.stripe.identity.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** The data of a person that each check verifies. */
class VerifiedOutputsOfChecksTest {

    @Test
    void ofWhenNoCheckPassedThenNothing() {
        assertThat(VerifiedOutputs.of(Person.SAMPLE, Set.of()))
                .isEqualTo(new VerifiedOutputs(null, null, null, null, null, null, null, null, null, null, null));
    }

    @Test
    void ofWhenTheDocumentPassedThenNameAddressAndSexAndNoNumber() {
        var outputs = VerifiedOutputs.of(Person.SAMPLE, Set.of(Check.DOCUMENT));

        assertThat(outputs.firstName()).isEqualTo("Jenny");
        assertThat(outputs.address()).isEqualTo(Person.SAMPLE.address());
        assertThat(outputs.sex()).isEqualTo("female");
        assertThat(outputs.idNumber()).isNull();
        assertThat(outputs.idNumberType()).isNull();
        assertThat(outputs.email()).isNull();
    }

    @Test
    void ofWhenTheIdNumberPassedThenNameAndNumberAndNoAddress() {
        var outputs = VerifiedOutputs.of(Person.SAMPLE, Set.of(Check.ID_NUMBER));

        assertThat(outputs.lastName()).isEqualTo("Rosen");
        assertThat(outputs.dob()).isNotNull();
        assertThat(outputs.idNumber()).isEqualTo("0000");
        assertThat(outputs.address()).isNull();
        assertThat(outputs.unparsedSex()).isNull();
    }

    @Test
    void ofWhenEmailAndPhonePassedThenOnlyThose() {
        var outputs = VerifiedOutputs.of(Person.SAMPLE, Set.of(Check.EMAIL, Check.PHONE));

        assertThat(outputs.email()).isEqualTo("jenny.rosen@example.com");
        assertThat(outputs.phone()).isEqualTo("+14155550123");
        assertThat(outputs.firstName()).isNull();
        assertThat(outputs.dob()).isNull();
    }
}
