package dev.identityemulator.stripe.climate.order;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import com.stripe.model.climate.Order;
import com.stripe.param.climate.OrderListParams;
import com.stripe.param.climate.OrderUpdateParams;
import dev.identityemulator.stripe.climate.ClimateCalls;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.ExpectedError;
import dev.identityemulator.support.Form;
import dev.identityemulator.support.RunningEmulator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of an order the beneficiary and the metadata can change; orders are listed, the newest first. */
@ExtendWith(RunningEmulator.class)
class OrderUpdateTest {

    @Test
    void updateWhenTheBeneficiaryIsNamedThenTheRestStays(Emulator emulator) throws StripeException {
        var climate = new ClimateCalls(emulator);
        var order = climate.buy(ClimateCalls.PORTFOLIO, "1");

        var updated = climate.api()
                .orders()
                .update(
                        order.getId(),
                        OrderUpdateParams.builder()
                                .setBeneficiary(OrderUpdateParams.Beneficiary.builder()
                                        .setPublicName("Ada")
                                        .build())
                                .putMetadata("a", "b")
                                .build());

        assertThat(updated.getBeneficiary().getPublicName()).isEqualTo("Ada");
        assertThat(updated.getMetadata()).containsEntry("a", "b");
        assertThat(climate.api().orders().retrieve(order.getId())).isEqualTo(updated);
        updated.getBeneficiary().setPublicName("Sandbox account");
        updated.setMetadata(order.getMetadata());
        assertThat(updated).isEqualTo(order);
        assertThat(climate.events()).containsExactly("order.created");
    }

    @ParameterizedTest
    @ValueSource(strings = {"beneficiary=", "beneficiary[public_name]="})
    void updateWhenTheBeneficiaryIsEmptiedThenTheAccountsOwnNameAgain(String form, Emulator emulator)
            throws StripeException {
        var climate = new ClimateCalls(emulator);
        var order = climate.buy(ClimateCalls.PORTFOLIO, "1");
        var path = "/v1/climate/orders/" + order.getId();
        emulator.raw().post(path, Form.of("beneficiary[public_name]=Ada")).requireOk();
        climate.account("public_name=Green & Sons");

        var updated = emulator.raw().post(path, Form.of(form)).requireOk().json();

        assertThat(updated.at("/beneficiary/public_name").asString()).isEqualTo("Green & Sons");
    }

    @ParameterizedTest
    @ValueSource(strings = {"product=climsku_small_lot_2029", "metric_tons=5", "status=canceled", "currency=eur"})
    void updateWhenOfAnythingElseThenUnknownAndNothingChanged(String form, Emulator emulator) throws StripeException {
        var climate = new ClimateCalls(emulator);
        var order = climate.buy(ClimateCalls.PORTFOLIO, "1");

        var error = ExpectedError.of(emulator.raw().post("/v1/climate/orders/" + order.getId(), form));

        assertThat(error).isEqualTo(ExpectedError.unknownParam(form.replaceFirst("=.*", "")));
        assertThat(climate.api().orders().retrieve(order.getId())).isEqualTo(order);
    }

    @Test
    void listWhenPagedBothWaysThenNewestFirstAndEachOnce(Emulator emulator) throws StripeException {
        var climate = new ClimateCalls(emulator);
        List<Order> bought = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            bought.add(climate.buy(ClimateCalls.PORTFOLIO, "1"));
        }
        Collections.reverse(bought);
        var two = OrderListParams.builder().setLimit(2L);

        var all = climate.api().orders().list(two.build()).autoPagingIterable();
        var newer = climate.api()
                .orders()
                .list(two.setEndingBefore(bought.get(3).getId()).build());

        assertThat(all).containsExactlyElementsOf(bought);
        assertThat(newer.getData()).containsExactlyElementsOf(bought.subList(1, 3));
    }

    @Test
    void listWhenACursorOrAFilterIsUnknownThenRejected(Emulator emulator) {
        var missing = emulator.raw().get("/v1/climate/orders?starting_after=climorder_none");
        var filter = emulator.raw().get("/v1/climate/orders?status=open");

        assertThat(ExpectedError.of(missing))
                .isEqualTo(ExpectedError.invalid("No such climate order: 'climorder_none'")
                        .code("resource_missing")
                        .param("starting_after"));
        assertThat(ExpectedError.of(filter)).isEqualTo(ExpectedError.unknownParam("status"));
    }
}
