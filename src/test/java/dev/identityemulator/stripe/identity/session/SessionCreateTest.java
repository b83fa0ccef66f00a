package dev.identityemulator.stripe.identity.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import com.stripe.param.common.EmptyParam;
import com.stripe.param.identity.VerificationSessionCreateParams;
import com.stripe.param.identity.VerificationSessionCreateParams.Options.Document.AllowedType;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.RunningEmulator;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A new session has the values of its parameters, and Stripe's defaults for all others. */
@ExtendWith(RunningEmulator.class)
class SessionCreateTest {

    @Test
    void createWhenEveryParameterIsSetThenEachIsReadBack(Emulator emulator) throws StripeException {
        var document = VerificationSessionCreateParams.Options.Document.builder()
                .addAllowedType(AllowedType.PASSPORT)
                .addAllowedType(AllowedType.DRIVING_LICENSE)
                .setRequireIdNumber(true)
                .setRequireLiveCapture(true)
                .setRequireMatchingSelfie(false)
                .build();
        var created = emulator.newSession(params -> params.setClientReferenceId("order 7")
                .putMetadata("user", "41")
                .putMetadata("plan", "größte")
                .setOptions(VerificationSessionCreateParams.Options.builder()
                        .setDocument(document)
                        .build())
                .setProvidedDetails(VerificationSessionCreateParams.ProvidedDetails.builder()
                        .setEmail("jenny@example.com")
                        .setPhone("+15550100")
                        .build())
                .setRelatedCustomer("cus_1")
                .setRelatedPerson(VerificationSessionCreateParams.RelatedPerson.builder()
                        .setAccount("acct_1")
                        .setPerson("person_1")
                        .build())
                .setReturnUrl("https://example.com/done?x=1#y"));

        var read = emulator.sessions().retrieve(created.getId());

        assertThat(read).isEqualTo(created);
        assertThat(read.getClientReferenceId()).isEqualTo("order 7");
        assertThat(read.getMetadata()).isEqualTo(Map.of("user", "41", "plan", "größte"));
        assertThat(read.getProvidedDetails().getEmail()).isEqualTo("jenny@example.com");
        assertThat(read.getProvidedDetails().getPhone()).isEqualTo("+15550100");
        assertThat(read.getRelatedCustomer()).isEqualTo("cus_1");
        assertThat(read.getRelatedCustomerAccount()).isNull();
        assertThat(read.getRelatedPerson().getAccount()).isEqualTo("acct_1");
        assertThat(read.getRelatedPerson().getPerson()).isEqualTo("person_1");
        var options = read.getOptions().getDocument();
        assertThat(options.getAllowedTypes()).containsExactly("passport", "driving_license");
        assertThat(options.getRequireIdNumber()).isTrue();
        assertThat(options.getRequireLiveCapture()).isTrue();
        assertThat(options.getRequireMatchingSelfie()).isFalse();
    }

    @Test
    void createWhenOnlyTheTypeIsSetThenTheRestHasDefaults(Emulator emulator) throws StripeException {
        long before = emulator.now();

        var session = emulator.newSession();

        assertThat(session.getId()).matches("vs_[0-9A-Za-z]{24}");
        assertThat(session.getObject()).isEqualTo("identity.verification_session");
        assertThat(session.getCreated()).isBetween(before, emulator.now());
        assertThat(session.getLivemode()).isFalse();
        assertThat(session.getStatus()).isEqualTo("requires_input");
        assertThat(session.getType()).isEqualTo("document");
        assertThat(session.getMetadata()).isEmpty();
        assertThat(session.getLastError()).isNull();
        assertThat(session.getLastVerificationReport()).isNull();
        assertThat(session.getRedaction()).isNull();
        assertThat(session.getClientReferenceId()).isNull();
        assertThat(session.getRelatedCustomer()).isNull();
        assertThat(session.getRelatedCustomerAccount()).isNull();
    }

    @Test
    void createWhenNothingIsGivenThenFieldsThatAreOnlySometimesThereAreLeftOut(Emulator emulator) {
        var json = emulator.raw()
                .post("/v1/identity/verification_sessions", "type=document")
                .requireOk()
                .json();

        assertThat(json.propertyNames())
                .doesNotContain("provided_details", "related_person", "verification_flow", "verified_outputs");
        assertThat(json.get("options").toString()).isEqualTo("{}");
    }

    @Test
    void createWhenTypeIsIdNumberThenOptionsAreEmpty(Emulator emulator) throws StripeException {
        var session = emulator.newSession(params -> params.setType(VerificationSessionCreateParams.Type.ID_NUMBER));

        assertThat(session.getType()).isEqualTo("id_number");
        assertThat(session.getRawJsonObject()).isNotNull();
        assertThat(session.getRawJsonObject().get("options")).hasToString("{}");
    }

    @Test
    void createWhenDocumentOptionsAreEmptiedThenNoneIsSet(Emulator emulator) throws StripeException {
        var session = emulator.newSession(params -> params.setOptions(VerificationSessionCreateParams.Options.builder()
                .setDocument(EmptyParam.EMPTY)
                .build()));

        assertThat(session.getRawJsonObject().get("options")).hasToString("{}");
    }

    @Test
    void createWhenRelatedCustomerAccountIsSetThenItIsReadBack(Emulator emulator) throws StripeException {
        var session = emulator.newSession(params -> params.setRelatedCustomerAccount("acct_9"));

        assertThat(emulator.sessions().retrieve(session.getId()).getRelatedCustomerAccount())
                .isEqualTo("acct_9");
    }

    @Test
    void createWhenReturnUrlIsOfAnAppThenAccepted(Emulator emulator) throws StripeException {
        var session = emulator.newSession(params -> params.setReturnUrl("myapp://verified"));

        assertThat(session.getStatus()).isEqualTo("requires_input");
    }
}
