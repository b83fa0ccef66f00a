package dev.identityemulator.stripe.customer.details;

import dev.identityemulator.api.error.ApiException;
import dev.identityemulator.api.error.Truncated;

/**
 * What is wrong with the data of a customer, in Stripe's sentences.
 *
 * @see <a href="https://docs.stripe.com/api/customers">Stripe: Customers</a>
 */
public final class CustomerErrors {

    private CustomerErrors() {}

    /** As recorded, without a code and a param. */
    static ApiException invalidPrefix() {
        return rejected("Invoice number prefix must be 1–12 uppercase letters or numbers.")
                .build();
    }

    /** Another customer of the account has the prefix. */
    public static ApiException prefixTaken(String customer) {
        return rejected("This invoice number prefix is taken by customer: " + customer
                        + ". Please enter a different prefix.")
                .param("invoice_prefix")
                .build();
    }

    static ApiException phoneTooLong(String param, String phone, int most) {
        return rejected("Invalid string length: " + Truncated.of(phone) + " must be at most " + most + " characters")
                .param(param)
                .build();
    }

    static ApiException notALanguage(String param) {
        return rejected("Not a valid language, try using an IETF language tag, such as 'en-US'. For more information,"
                        + " check https://tools.ietf.org/html/rfc5646")
                .param(param)
                .build();
    }

    static ApiException tooManyElements(String param, int most) {
        return rejected("Array " + param + " exceeded maximum " + most + " allowed elements.")
                .param(param)
                .build();
    }

    static ApiException invalidIp(String param, String ip) {
        return rejected("Invalid IP address: " + Truncated.of(ip)).param(param).build();
    }

    static ApiException locationUnknown() {
        return rejected("The customer's location isn't recognized. Set a valid customer address in order to"
                        + " automatically calculate tax.")
                .code("customer_tax_location_invalid")
                .param("address")
                .build();
    }

    private static ApiException.Builder rejected(String message) {
        return ApiException.status(400, message).beforeWork();
    }
}
