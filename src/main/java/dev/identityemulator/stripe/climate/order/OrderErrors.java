package dev.identityemulator.stripe.climate.order;

import dev.identityemulator.api.error.ApiErrors;
import dev.identityemulator.api.error.ApiException;
import dev.identityemulator.api.error.ParamErrors;

/**
 * What is wrong with a call about orders. The codes are Stripe's; nobody has published its sentences.
 *
 * @see <a href="https://docs.stripe.com/error-codes">Stripe: Error codes</a>
 */
public final class OrderErrors {

    private OrderErrors() {}

    static ApiException bothAmounts() {
        var message = "You may only specify one of these parameters: amount, metric_tons.";
        return ApiException.status(400, message)
                .code("parameters_exclusive")
                .param("amount")
                .beforeWork()
                .build();
    }

    /** The quantity has no meaning; {@code what} says what it must be. */
    public static ApiException invalidQuantity(String param, String what) {
        return ApiException.status(400, "Invalid " + param + ": " + what)
                .param(param)
                .beforeWork()
                .build();
    }

    static ApiException outOfInventory(String param, String product, String available) {
        var message = "The climate product " + product + " has only " + available + " metric tons available.";
        return ApiException.status(400, message)
                .code("out_of_inventory")
                .param(param)
                .build();
    }

    static ApiException notSoldFor(String product, String currency) {
        var message = "The climate product " + product + " has no price in the currency " + currency + ".";
        return ApiException.status(400, message).param("currency").build();
    }

    static ApiException wrongStatus(String action, String status) {
        return ApiErrors.wrongState(
                "You cannot " + action + " this climate order because it has a status of \"" + status + "\".");
    }

    static ApiException tooLateToCancel() {
        return ApiException.status(
                        400,
                        "You cannot cancel this climate order: an order can be canceled within 24 hours of its"
                                + " creation, or within 30 days of a delay or a substitution.")
                .hint("The supplier's side can cancel at any time: the test helper to cancel an order does that.")
                .build();
    }

    static ApiException noSuch(String id) {
        return ApiErrors.noSuch(ClimateOrder.NOUN, id, "order");
    }

    static ApiException notLater(long year, long earliest) {
        return ParamErrors.tooSmall("expected_delivery_year", year, earliest);
    }

    static ApiException tooFewOf(String product) {
        return ApiException.status(400, "The climate product " + product + " has too few metric tons for this order.")
                .code("out_of_inventory")
                .param("product")
                .build();
    }

    static ApiException noSubstitute() {
        return ApiErrors.wrongState("No other climate product has enough metric tons available for this order.");
    }
}
