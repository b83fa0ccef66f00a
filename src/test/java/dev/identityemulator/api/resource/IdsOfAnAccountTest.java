package dev.identityemulator.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import com.stripe.model.identity.VerificationSession;
import com.stripe.net.RequestOptions;
import com.stripe.param.identity.VerificationSessionCreateParams;
import com.stripe.param.identity.VerificationSessionListParams;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.RunningEmulator;
import java.util.ArrayList;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The ids of an account's resources contain its id, and sort in the order of creation. */
@ExtendWith(RunningEmulator.class)
class IdsOfAnAccountTest {

    private static String accountIn(String id) {
        return id.substring(id.indexOf('_') + 7).substring(0, 10);
    }

    @Test
    void createWhenAnAccountHasSeveralThenTheirIdsNameIt(Emulator emulator, Emulator other) throws StripeException {
        var session = emulator.newSession().getId();
        var event = emulator.events().list().getData().get(0).getId();

        assertThat(session).matches("vs_1[0-9A-Za-z]{23}");
        assertThat(event).matches("evt_1[0-9A-Za-z]{23}");
        assertThat(accountIn(event)).isEqualTo(accountIn(session));
        assertThat(accountIn(other.newSession().getId())).isNotEqualTo(accountIn(session));
    }

    @Test
    void createWhenTheAccountIsConnectedThenTheIdEndsAsItsNameDoes(Emulator emulator) throws StripeException {
        var connected = RequestOptions.builder()
                .setStripeAccount("acct_1NuNAILkdIwHu7ix")
                .build();
        var params = VerificationSessionCreateParams.builder()
                .setType(VerificationSessionCreateParams.Type.DOCUMENT)
                .build();

        assertThat(accountIn(emulator.sessions().create(params, connected).getId()))
                .isEqualTo("LkdIwHu7ix");
    }

    @Test
    void listWhenManyWereCreatedWithinASecondThenPagesKeepTheirOrder(Emulator emulator) throws StripeException {
        var created = new ArrayList<String>();
        var pages = VerificationSessionListParams.builder().setLimit(7L).build();
        for (int i = 0; i < 40; i++) {
            created.add(emulator.newSession().getId());
        }

        var listed = new ArrayList<VerificationSession>();
        emulator.sessions().list(pages).autoPagingIterable().forEach(listed::add);

        Collections.reverse(listed);
        assertThat(listed).extracting(VerificationSession::getId).isEqualTo(created);
    }
}
