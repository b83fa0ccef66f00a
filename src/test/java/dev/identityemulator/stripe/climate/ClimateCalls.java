package dev.identityemulator.stripe.climate;

import com.stripe.exception.StripeException;
import com.stripe.model.climate.Order;
import com.stripe.net.ApiMode;
import com.stripe.net.ApiResource;
import com.stripe.param.climate.OrderCreateParams;
import com.stripe.service.ClimateService;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.Form;
import dev.identityemulator.support.RawClient;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** The calls about climate of one account: Stripe's by the official client, the test helpers by raw requests. */
public record ClimateCalls(Emulator emulator) {

    public static final String PORTFOLIO = "climsku_removal_portfolio_2027";
    public static final String SPOT = "climsku_biomass_spot_2025";
    public static final String SMALL_LOT = "climsku_small_lot_2029";
    public static final String HELPERS = "/v1/test_helpers/climate";

    /** The official client's services. */
    public ClimateService api() {
        return emulator.stripe().v1().climate();
    }

    public Order buy(String product, String tons) throws StripeException {
        return buy(product, params -> params.setMetricTons(new BigDecimal(tons)));
    }

    public Order buy(String product, Consumer<OrderCreateParams.Builder> more) throws StripeException {
        var params = OrderCreateParams.builder().setProduct(product);
        more.accept(params);
        return api().orders().create(params.build());
    }

    /** An order that awaits the payment of its invoice. */
    public Order reserve(String product, String tons, String status) throws StripeException {
        var form = Form.of("product=" + product, "metric_tons=" + tons, "status=" + status);
        return order(ApiResource.RequestMethod.POST, HELPERS + "/orders", form);
    }

    /** The order after an action of the test helper. */
    public Order control(String id, String action, String... form) throws StripeException {
        return order(ApiResource.RequestMethod.POST, HELPERS + "/orders/" + id + "/" + action, Form.of(form));
    }

    public RawClient.Response raw(String id, String action, String... form) {
        return emulator.raw().post(HELPERS + "/orders/" + id + "/" + action, Form.of(form));
    }

    /** The test helper's object of the account, after these changes. */
    public JsonNode account(String... form) {
        return emulator.raw()
                .post(HELPERS + "/account", Form.of(form))
                .requireOk()
                .json();
    }

    public BigDecimal available(String product) throws StripeException {
        return api().products().retrieve(product).getMetricTonsAvailable();
    }

    /** The types of all climate events of the account, oldest first, without their common prefix. */
    public List<String> events() throws StripeException {
        var types = new ArrayList<>(emulator.eventTypes());
        Collections.reverse(types);
        return types.stream().map(type -> type.replace("climate.", "")).toList();
    }

    private Order order(ApiResource.RequestMethod method, String path, String form) throws StripeException {
        var response = emulator.stripe().rawRequest(method, path, form);
        return (Order) emulator.stripe().deserialize(response.body(), ApiMode.V1);
    }
}
