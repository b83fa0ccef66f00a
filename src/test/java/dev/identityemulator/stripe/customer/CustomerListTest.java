package dev.identityemulator.stripe.customer;

import static dev.identityemulator.stripe.customer.CustomerCreateTest.PATH;
import static dev.identityemulator.stripe.customer.CustomerCreateTest.newCustomer;
import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import com.stripe.model.Customer;
import com.stripe.param.CustomerListParams;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.ExpectedError;
import dev.identityemulator.support.RunningEmulator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Lists of customers have the newest first, and can be walked in both directions. */
@ExtendWith(RunningEmulator.class)
class CustomerListTest {

    private static List<String> several(Emulator emulator, int count) {
        var ids = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            ids.add(
                    0,
                    newCustomer(emulator, "email=" + (i % 2 == 0 ? "even" : "odd") + "@example.com")
                            .path("id")
                            .asString());
        }
        return ids;
    }

    private static List<String> ids(Emulator emulator, String query) {
        var ids = new ArrayList<String>();
        emulator.raw()
                .get(PATH + "?" + query)
                .requireOk()
                .json()
                .path("data")
                .forEach(each -> ids.add(each.path("id").asString()));
        return ids;
    }

    private static List<String> walk(Emulator emulator, CustomerListParams params) throws StripeException {
        var ids = new ArrayList<String>();
        emulator.stripe()
                .v1()
                .customers()
                .list(params)
                .autoPagingIterable()
                .forEach((Customer customer) -> ids.add(customer.getId()));
        return ids;
    }

    /** Page by page, as this client's iterator sends both cursors when it goes up. */
    private static List<String> upFrom(Emulator emulator, String oldest) throws StripeException {
        var ids = new ArrayList<String>();
        var params = CustomerListParams.builder().setLimit(2L).setEndingBefore(oldest);
        boolean more = true;
        while (more) {
            var page = emulator.stripe().v1().customers().list(params.build());
            Collections.reverse(page.getData());
            page.getData().forEach(customer -> ids.add(customer.getId()));
            params.setEndingBefore(ids.get(ids.size() - 1));
            more = page.getHasMore();
        }
        return ids;
    }

    @Test
    void listWhenWalkedByTheOfficialClientThenAllAreMetInBothDirections(Emulator emulator) throws StripeException {
        var ids = several(emulator, 7);
        var oldest = ids.get(6);

        var down = walk(emulator, CustomerListParams.builder().setLimit(3L).build());
        var up = upFrom(emulator, oldest);

        assertThat(down).isEqualTo(ids);
        Collections.reverse(up);
        assertThat(up).isEqualTo(ids.subList(0, 6));
    }

    @Test
    void listWhenAskedForThenItHasFourMembers(Emulator emulator) {
        several(emulator, 2);

        var list =
                emulator.raw().get(PATH + "?limit=0&expand[]=data").requireOk().json();

        assertThat(list.propertyNames()).containsExactly("object", "data", "has_more", "url");
        assertThat(list.path("data").size()).isOne();
        assertThat(list.path("has_more").asBoolean()).isTrue();
        assertThat(list.path("url").asString()).isEqualTo(PATH);
        assertThat(list.at("/data/0").propertyNames()).containsExactlyElementsOf(CustomerCreateTest.MEMBERS);
    }

    @Test
    void listWhenFilteredByEmailThenOnlyExactlyThose(Emulator emulator) {
        var ids = several(emulator, 4);

        assertThat(ids(emulator, "email=odd@example.com")).containsExactly(ids.get(0), ids.get(2));
        assertThat(ids(emulator, "email=Odd@example.com")).isEmpty();
        assertThat(ids(emulator, "email=")).isEqualTo(ids);
        assertThat(ids(emulator, "created[gt]=" + emulator.now())).isEmpty();
    }

    @Test
    void listWhenTheCursorIsDeletedThenItKeepsItsPlace(Emulator emulator) {
        var ids = several(emulator, 5);
        emulator.raw().delete(PATH + "/" + ids.get(2)).requireOk();

        assertThat(ids(emulator, "")).containsExactly(ids.get(0), ids.get(1), ids.get(3), ids.get(4));
        assertThat(ids(emulator, "starting_after=" + ids.get(2))).containsExactly(ids.get(3), ids.get(4));
        assertThat(ids(emulator, "ending_before=" + ids.get(2))).containsExactly(ids.get(0), ids.get(1));
        assertThat(ids(emulator, "email=even@example.com&starting_after=" + ids.get(2)))
                .containsExactly(ids.get(4));
    }

    @Test
    void listWhenACursorIsUnknownOrBothAreGivenThen400(Emulator emulator) {
        var ids = several(emulator, 1);
        var unknown = ExpectedError.invalid("No such customer: 'cus_doesnotexist1'")
                .code("resource_missing")
                .param("starting_after");

        assertThat(ExpectedError.of(emulator.raw().get(PATH + "?starting_after=cus_doesnotexist1")))
                .isEqualTo(unknown);
        assertThat(ExpectedError.of(emulator.raw()
                        .get(PATH + "?ending_before=" + ids.get(0) + "&starting_after=cus_doesnotexist1")))
                .isEqualTo(unknown);
        assertThat(ExpectedError.of(
                        emulator.raw().get(PATH + "?ending_before=" + ids.get(0) + "&starting_after=" + ids.get(0))))
                .isEqualTo(ExpectedError.invalid(
                        "Received both starting_after and ending_before parameters. Please pass in only one."));
    }

    @Test
    void listWhenAnotherAccountAsksThenItSeesNone(Emulator emulator) {
        several(emulator, 1);

        assertThat(ids(Emulator.withFreshAccount(emulator.baseUrl()), "")).isEmpty();
    }
}
