package dev.identityemulator.browser.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import com.stripe.param.climate.OrderCreateParams;
import dev.identityemulator.stripe.climate.ClimateCalls;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.RawClient;
import dev.identityemulator.support.RunningEmulator;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A delivered order has a certificate, which anybody can look at who knows its address. */
@ExtendWith(RunningEmulator.class)
class CertificateTest {

    @Test
    void showWhenTheOrderIsDeliveredThenWhoAndWhat(Emulator emulator) throws StripeException {
        var climate = new ClimateCalls(emulator);
        var order = climate.buy(
                ClimateCalls.PORTFOLIO,
                params -> params.setMetricTons(new BigDecimal("1.5"))
                        .setBeneficiary(OrderCreateParams.Beneficiary.builder()
                                .setPublicName("<b>Ada</b>")
                                .build()));
        climate.control(order.getId(), "deliver", "metric_tons=0.5", "registry_url=https://certificates.example/1");
        var before = open(emulator, "/climate/certificates/" + order.getId());

        var certificate = climate.control(order.getId(), "deliver").getCertificate();

        var page = open(emulator, certificate.substring(emulator.baseUrl().length()))
                .requireOk();
        assertThat(before.status()).isEqualTo(404);
        assertThat(page.text())
                .contains(
                        "1.5 metric tons",
                        "&lt;b&gt;Ada&lt;/b&gt;",
                        "0.5 t by Prairie Bio-Oil Injection, Wichita, KS, US")
                .contains("href=\"https://certificates.example/1\"", "nothing was bought");
        assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'");
    }

    @Test
    void showWhenThereIsNoSuchOrderThenThePageSaysSo(Emulator emulator) {
        for (var id : new String[] {"climorder_none", "%00", "%F0%9F%8C%B3"}) {
            var page = open(emulator, "/climate/certificates/" + id);
            assertThat(page.status()).isIn(400, 404);
            assertThat(page.text()).doesNotContain("Exception");
        }
        assertThat(open(emulator, "/climate/certificates/climorder_none").text())
                .contains("There is no such certificate");
    }

    private static RawClient.Response open(Emulator emulator, String path) {
        return emulator.raw().send(path, request -> request.GET().setHeader("Authorization", "none"));
    }
}
