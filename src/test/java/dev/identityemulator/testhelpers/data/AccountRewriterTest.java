package dev.identityemulator.testhelpers.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** Whatever names an account names the other one afterwards. */
class AccountRewriterTest {

    private static final String FROM = "acct_1aaaaa0123456789";
    private static final String TO = "acct_1bbbbbzyxwvutsrq";

    private final AccountRewriter rewriter = new AccountRewriter(FROM, TO);

    private static String base64(String text) {
        return Base64.getEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void rewriteWhenAnIdHasTheAccountsPartThenTheOthers() {
        assertThat(rewriter.rewrite("{\"id\":\"vs_1UgqtU0123456789MHlZo2Zo\"}"))
                .isEqualTo("{\"id\":\"vs_1UgqtUzyxwvutsrqMHlZo2Zo\"}");
    }

    @Test
    void rewriteWhenItIsTheIdOfAnEventDestinationThenTheOthers() {
        assertThat(rewriter.rewrite("ed_test_61UgqtU0123456789MHlZo2ZojvPPHRIza7OJBw1q7"))
                .isEqualTo("ed_test_61UgqtUzyxwvutsrqMHlZo2ZojvPPHRIza7OJBw1q7");
    }

    @Test
    void rewriteWhenATokenNamesTheAccountThenTheOthersInTheSameForm() {
        var token = "test_" + base64(FROM + ",_UgqtU0123456789MHlZo2ZoRandom0123456789x");

        assertThat(rewriter.rewrite(token))
                .isEqualTo("test_" + base64(TO + ",_UgqtUzyxwvutsrqMHlZo2ZoRandomzyxwvutsrqx"));
    }

    @Test
    void rewriteWhenTheAccountIsNamedThenTheOther() {
        assertThat(rewriter.rewrite("on behalf of " + FROM)).isEqualTo("on behalf of " + TO);
    }

    @Test
    void rewriteWhenTextOnlyLooksLikeItThenItStays() {
        var text = "0123456789 vs_1UgqtU0123456789 vs_1UgqtU0123456789MHlZo2ZoMore";

        assertThat(rewriter.rewrite(text)).isEqualTo(text);
    }

    @Test
    void rewriteWhenTheAccountIsTheSameThenNothingChanges() {
        var text = "vs_1UgqtU0123456789MHlZo2Zo";

        assertThat(new AccountRewriter(FROM, FROM).rewrite(text)).isEqualTo(text);
    }
}
