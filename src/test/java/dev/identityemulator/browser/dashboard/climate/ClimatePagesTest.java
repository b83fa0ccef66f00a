package dev.identityemulator.browser.dashboard.climate;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import dev.identityemulator.stripe.climate.ClimateCalls;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.Form;
import dev.identityemulator.support.RawClient;
import dev.identityemulator.support.RunningEmulator;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The dashboard lists climate orders and products, and offers of the actions on an order those that its state allows. */
@ExtendWith(RunningEmulator.class)
class ClimatePagesTest {

    private static final Pattern BUTTON = Pattern.compile("<button[^>]* data-testid=\"([a-z-]+)\"");

    @Test
    void listWhenOrdersAreBoughtThereOrByTheApiThenEachHasARow(Emulator emulator) throws StripeException {
        var climate = new ClimateCalls(emulator);
        assertThat(page(emulator, "/climate_orders").text()).contains("teach-climate", "2029 small lot, 0.5 t left");
        var order = climate.buy(ClimateCalls.SMALL_LOT, "0.2");

        var bought = act(emulator, "", "product=" + ClimateCalls.SMALL_LOT, "metric_tons=.1");

        var list = page(emulator, "/climate_orders").text();
        var id = bought.header("Location").replaceFirst(".*/", "");
        assertThat(bought.status()).isEqualTo(303);
        assertThat(list)
                .contains("data-testid=\"climate-orders\"", "data-testid=\"climate-products\"")
                .contains(order.getId(), id, "0.2 t left")
                .doesNotContain("teach-climate");
        assertThat(page(emulator, "/climate_products").text()).contains("climate-products", ClimateCalls.SPOT);
        assertThat(page(emulator, "/climate_products/" + ClimateCalls.SMALL_LOT).text())
                .contains("metric_tons_available", "0.2 metric tons left", "500.00 USD per ton", "No events yet.");
        assertThat(page(emulator, "/climate_orders/" + id).text()).doesNotContain("The certificate");
    }

    @Test
    void buyWhenItDoesNotWorkThenThePageSaysWhy(Emulator emulator) {
        var tooMuch = act(emulator, "", "product=" + ClimateCalls.SMALL_LOT, "metric_tons=5");
        var odd = act(emulator, "", "product=" + ClimateCalls.SMALL_LOT, "metric_tons=five");
        var none = act(emulator, "", "product=climsku_none");

        assertThat(List.of(tooMuch.status(), odd.status(), none.status())).containsOnly(400);
        assertThat(tooMuch.text()).contains("has only 0.5 metric tons available");
        assertThat(odd.text()).contains("Invalid decimal: five");
        assertThat(none.text()).contains("Missing required param: metric_tons.");
    }

    @Test
    void orderWhenInAStateThenItsActionsAreThoseThatTheStateAllows(Emulator emulator) throws StripeException {
        var climate = new ClimateCalls(emulator);
        var order = climate.reserve(ClimateCalls.PORTFOLIO, "1", "awaiting_funds");

        assertThat(actions(emulator, order.getId())).containsExactlyInAnyOrder("confirm", "cancel", "withdraw");
        act(emulator, "/" + order.getId() + "/confirm");
        assertThat(actions(emulator, order.getId()))
                .containsExactlyInAnyOrder("deliver", "deliver-delayed", "delay", "substitute", "cancel", "withdraw");
        emulator.advance(Duration.ofDays(2));
        assertThat(actions(emulator, order.getId())).doesNotContain("cancel").contains("withdraw");
        act(emulator, "/" + order.getId() + "/delay");
        act(emulator, "/" + order.getId() + "/substitute");
        assertThat(actions(emulator, order.getId())).contains("cancel");
        act(emulator, "/" + order.getId() + "/deliver");

        assertThat(actions(emulator, order.getId())).isEmpty();
        assertThat(page(emulator, "/climate_orders/" + order.getId()).text())
                .contains("delayed, expected in 2030", "product substituted by", "1 metric tons delivered by")
                .contains("566.50 USD", "/climate/certificates/" + order.getId() + "\" data-testid=\"certificate\"")
                .contains("climate.order.delivered", "&quot;status&quot;");
        assertThat(climate.events())
                .containsExactly("order.created", "order.delayed", "order.product_substituted", "order.delivered");
    }

    @Test
    void cancelWhenByEitherSideThenTheReasonSaysWhich(Emulator emulator) throws StripeException {
        var climate = new ClimateCalls(emulator);
        var one = climate.buy(ClimateCalls.PORTFOLIO, "1");
        var other = climate.buy(ClimateCalls.PORTFOLIO, "1");

        act(emulator, "/" + one.getId() + "/cancel");
        act(emulator, "/" + other.getId() + "/withdraw");

        assertThat(climate.api().orders().retrieve(one.getId()).getCancellationReason())
                .isEqualTo("requested");
        assertThat(climate.api().orders().retrieve(other.getId()).getCancellationReason())
                .isEqualTo("product_unavailable");
        assertThat(act(emulator, "/" + one.getId() + "/deliver").text())
                .contains("because it has a status of &quot;canceled&quot;");
        assertThat(page(emulator, "/climate_orders/climorder_none").status()).isEqualTo(404);
    }

    @Test
    void orderWhenItsBeneficiaryIsMarkupThenItIsText(Emulator emulator) {
        var order = emulator.raw()
                .post(
                        "/v1/climate/orders",
                        Form.of(
                                "product=" + ClimateCalls.PORTFOLIO,
                                "metric_tons=1",
                                "beneficiary[public_name]=<script>alert(1)</script>"))
                .requireOk()
                .json();

        assertThat(page(emulator, "/climate_orders/" + order.path("id").asString())
                                .text()
                        + page(emulator, "/climate_orders").text())
                .contains("&lt;script&gt;alert(1)")
                .doesNotContain("<script>alert");
    }

    private static Set<String> actions(Emulator emulator, String order) {
        var page = page(emulator, "/climate_orders/" + order).text();
        return BUTTON.matcher(page).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private static RawClient.Response page(Emulator emulator, String page) {
        return emulator.raw().get("/dashboard/" + account(emulator) + page);
    }

    private static RawClient.Response act(Emulator emulator, String action, String... form) {
        return emulator.raw().post("/dashboard/" + account(emulator) + "/climate_orders" + action, Form.of(form));
    }

    private static String account(Emulator emulator) {
        return emulator.raw()
                .get("/dashboard?key=" + emulator.key())
                .header("Location")
                .replaceFirst(".*/", "");
    }
}
