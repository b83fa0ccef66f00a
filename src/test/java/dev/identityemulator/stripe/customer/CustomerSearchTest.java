package dev.identityemulator.stripe.customer;

import static dev.identityemulator.stripe.customer.CustomerCreateTest.PATH;
import static dev.identityemulator.stripe.customer.CustomerCreateTest.newCustomer;
import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import com.stripe.model.Customer;
import com.stripe.param.CustomerSearchParams;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.ExpectedError;
import dev.identityemulator.support.RunningEmulator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Customers are found by Stripe's query language. */
@ExtendWith(RunningEmulator.class)
class CustomerSearchTest {

    private static final String SEARCH = PATH + "/search";

    private static String path(String query) {
        return SEARCH + "?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
    }

    private static List<String> names(Emulator emulator, String query) {
        var names = new ArrayList<String>();
        emulator.raw()
                .get(path(query))
                .requireOk()
                .json()
                .path("data")
                .forEach(each -> names.add(each.path("name").asString("")));
        return names;
    }

    private static void three(Emulator emulator) {
        newCustomer(emulator, "name=Ada", "email=ada@example.com", "metadata[team]=red", "phone=+1");
        newCustomer(emulator, "name=Grace", "email=grace@example.com", "metadata[team]=blue");
        newCustomer(emulator, "name=O'Neil", "metadata[team]=red", "metadata[a b]=say \"hi\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "email:\"ada@example.com\"                       | Ada",
                "email:'ADA@example.com'                         | Ada",
                "email~\"example\"                               | Grace,Ada",
                "-email:null                                     | Grace,Ada",
                "email:null                                      | O'Neil",
                "metadata['team']:'red'                          | O'Neil,Ada",
                "metadata[\"team\"]:\"red\" AND name:\"ada\"     | Ada",
                "metadata['team']:'red' name:'ada'               | Ada",
                "name:'ada' OR name:'grace'                      | Grace,Ada",
                "-metadata['team']:'red'                         | Grace",
                "name:'O\\'Neil'                                 | O'Neil",
                "metadata['a b']:\"say \\\"hi\\\"\"               | O'Neil",
                "phone:'+1'                                      | Ada",
                "created>0 AND created<=99999999999 name~'ada'   | Ada",
                "created<10                                      | ``"
            })
    void searchWhenClausesAreJoinedThenOnlyWhatMatches(String query, String expected, Emulator emulator) {
        three(emulator);

        assertThat(String.join(",", names(emulator, query))).isEqualTo(expected);
    }

    @Test
    void searchWhenWalkedByTheOfficialClientThenAllAreMet(Emulator emulator) throws StripeException {
        for (int i = 0; i < 7; i++) {
            newCustomer(emulator, "name=walker " + i, "metadata[i]=" + i % 2);
        }
        var params = CustomerSearchParams.builder()
                .setQuery("metadata['i']:'0'")
                .setLimit(2L)
                .build();

        var names = new ArrayList<String>();
        emulator.stripe()
                .v1()
                .customers()
                .search(params)
                .autoPagingIterable()
                .forEach((Customer customer) -> names.add(customer.getName()));

        assertThat(names).containsExactly("walker 6", "walker 4", "walker 2", "walker 0");
    }

    @Test
    void searchWhenAskedForThenItHasFiveMembersAndNoDeletedCustomer(Emulator emulator) {
        var id = newCustomer(emulator, "name=Ada").path("id").asString();
        newCustomer(emulator, "name=Ada");
        emulator.raw().delete(PATH + "/" + id).requireOk();

        var result = emulator.raw().get(path("name:'ada'")).requireOk().json();

        assertThat(result.propertyNames()).containsExactly("object", "data", "has_more", "next_page", "url");
        assertThat(result.path("object").asString()).isEqualTo("search_result");
        assertThat(result.path("data").size()).isOne();
        assertThat(result.path("next_page").isNull()).isTrue();
        assertThat(result.path("url").asString()).isEqualTo(SEARCH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "name:",
                "name:'a' AND",
                "name:'a' AND name:'b' OR name:'c'",
                "shoe:'a'",
                "metadata:'a'",
                "name>'a'",
                "name~'ab'",
                "name:ada",
                "created:'x'",
                "created~'123'",
                "name:'a"
            })
    void searchWhenTheQueryCannotBeReadThen400(String query, Emulator emulator) {
        var error = ExpectedError.of(emulator.raw().get(path(query)));

        assertThat(error.status()).isEqualTo(400);
        assertThat(error.param()).isEqualTo("query");
        assertThat(error.message()).startsWith("We were unable to parse your search query");
    }

    @Test
    void searchWhenThereIsNoQueryOrNoSuchPageThen400(Emulator emulator) {
        assertThat(ExpectedError.of(emulator.raw().get(SEARCH))).isEqualTo(ExpectedError.missingParam("query"));
        for (var page : new String[] {"x", "!", "Y3VzXzE"}) {
            assertThat(ExpectedError.of(emulator.raw().get(path("name:'a'") + "&page=" + page))
                            .param())
                    .isEqualTo("page");
        }
    }
}
