package dev.identityemulator.stripe.climate.order;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import dev.identityemulator.stripe.climate.ClimateCalls;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.ExpectedError;
import dev.identityemulator.support.RunningEmulator;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An order can be canceled for a day, and for a month after a change; what is refunded depends on why. */
@ExtendWith(RunningEmulator.class)
class OrderCancelTest {

    private static final ExpectedError TOO_LATE = ExpectedError.invalid(
            "You cannot cancel this climate order: an order can be canceled within 24 hours of its creation, or within"
                    + " 30 days of a delay or a substitution.");

    @Test
    void cancelWhenWithinADayThenTheSubtotalIsRefundedAndTheTonsAreBack(Emulator emulator) throws StripeException {
        var climate = new ClimateCalls(emulator);
        climate.account("balance[usd]=100000");
        var order = climate.buy(ClimateCalls.PORTFOLIO, "1");
        emulator.advance(Duration.ofHours(23));

        var canceled = climate.api().orders().cancel(order.getId());

        assertThat(canceled.getStatus()).isEqualTo("canceled");
        assertThat(canceled.getCancellationReason()).isEqualTo("requested");
        assertThat(canceled.getCanceledAt()).isGreaterThan(order.getCreated());
        assertThat(canceled.getConfirmedAt()).isEqualTo(order.getConfirmedAt());
        assertThat(canceled.getAmountTotal()).isEqualTo(56_650);
        assertThat(climate.available(ClimateCalls.PORTFOLIO)).isEqualByComparingTo("18000");
        var account = climate.account();
        assertThat(account.at("/balance/usd").asLong()).isEqualTo(100_000 - 1_650);
        assertThat(account.at("/movements/0/cause").asString()).isEqualTo("refund");
        assertThat(account.at("/movements/0/amount").asLong()).isEqualTo(55_000);
        var event = emulator.events().list().getData().get(0);
        assertThat(event.getType()).isEqualTo("climate.order.canceled");
        assertThat(event.getDataObjectDeserializer().getObject()).hasValue(canceled);
    }

    @Test
    void cancelWhenADayHasPassedThenRejectedAndNothingChanged(Emulator emulator) throws StripeException {
        var climate = new ClimateCalls(emulator);
        var order = climate.buy(ClimateCalls.PORTFOLIO, "1");
        emulator.advance(Duration.ofHours(24).plusSeconds(1));

        assertThat(ExpectedError.of(() -> climate.api().orders().cancel(order.getId())))
                .isEqualTo(TOO_LATE);
        assertThat(climate.api().orders().retrieve(order.getId())).isEqualTo(order);
        assertThat(climate.available(ClimateCalls.PORTFOLIO)).isEqualByComparingTo("17999");
    }

    @ParameterizedTest
    @ValueSource(strings = {"delay", "substitute"})
    void cancelWhenWithinAMonthOfAChangeThenAllIsRefunded(String change, Emulator emulator) throws StripeException {
        var climate = new ClimateCalls(emulator);
        climate.account("balance[usd]=100000");
        var early = climate.buy(ClimateCalls.PORTFOLIO, "0.5");
        var late = climate.buy(ClimateCalls.PORTFOLIO, "0.5");
        emulator.advance(Duration.ofDays(40));
        climate.control(early.getId(), change);
        climate.control(late.getId(), change);

        emulator.advance(Duration.ofDays(29));
        var canceled = climate.api().orders().cancel(early.getId());
        emulator.advance(Duration.ofDays(2));

        assertThat(canceled.getCancellationReason()).isEqualTo("requested");
        assertThat(climate.account().at("/balance/usd").asLong()).isEqualTo(100_000 - 28_325);
        assertThat(ExpectedError.of(() -> climate.api().orders().cancel(late.getId())))
                .isEqualTo(TOO_LATE);
    }

    @Test
    void cancelWhenBySupplierAtAnyTimeThenAllIsRefundedAndNoRequestCausedIt(Emulator emulator) throws StripeException {
        var climate = new ClimateCalls(emulator);
        climate.account("balance[usd]=100000");
        var order = climate.buy(ClimateCalls.PORTFOLIO, "1");
        emulator.advance(Duration.ofDays(100));

        var canceled = climate.control(order.getId(), "cancel");

        assertThat(canceled.getCancellationReason()).isEqualTo("product_unavailable");
        assertThat(climate.account().at("/balance/usd").asLong()).isEqualTo(100_000);
        assertThat(emulator.events().list().getData().get(0).getRequest().getId())
                .isNull();
    }

    @Test
    void cancelWhenAPartIsDeliveredThenOnlyTheRestIsRefundedAndBack(Emulator emulator) throws StripeException {
        var climate = new ClimateCalls(emulator);
        climate.account("balance[usd]=200000");
        var order = climate.buy(ClimateCalls.PORTFOLIO, "3");
        climate.control(order.getId(), "deliver", "metric_tons=1");

        climate.api().orders().cancel(order.getId());

        assertThat(climate.available(ClimateCalls.PORTFOLIO)).isEqualByComparingTo("17999");
        assertThat(climate.account().at("/movements/0/amount").asLong()).isEqualTo(110_000);
    }

    @Test
    void cancelWhenPaidByAnInvoiceThenTheBalanceStays(Emulator emulator) throws StripeException {
        var climate = new ClimateCalls(emulator);
        climate.account("balance[usd]=5");
        var order = climate.reserve(ClimateCalls.PORTFOLIO, "1", "awaiting_funds");
        assertThat(order.getConfirmedAt()).isNull();
        assertThat(climate.available(ClimateCalls.PORTFOLIO)).isEqualByComparingTo("17999");

        climate.control(order.getId(), "confirm");
        climate.api().orders().cancel(order.getId());

        assertThat(climate.account().at("/balance/usd").asLong()).isEqualTo(5);
        assertThat(climate.account().path("movements")).isEmpty();
        assertThat(climate.available(ClimateCalls.PORTFOLIO)).isEqualByComparingTo("18000");
        assertThat(climate.events()).containsExactly("order.created", "order.canceled");
    }

    @Test
    void cancelWhenUnknownThenNotFound(Emulator emulator) {
        assertThat(ExpectedError.of(
                        () -> new ClimateCalls(emulator).api().orders().cancel("climorder_none")))
                .isEqualTo(ExpectedError.invalid("No such climate order: 'climorder_none'")
                        .status(404)
                        .code("resource_missing")
                        .param("order"));
    }
}
