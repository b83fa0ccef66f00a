package dev.identityemulator.stripe.customer.search;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The text that asks for the page after a customer; clients need not know what it says. */
final class SearchPage {

    private SearchPage() {}

    static String of(String customer) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(customer.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws dev.identityemulator.api.error.ApiException if the text is none of {@link #of} */
    static String after(String page) {
        try {
            var id = new String(Base64.getUrlDecoder().decode(page), StandardCharsets.US_ASCII);
            if (id.matches("cus_[0-9A-Za-z]{14}")) {
                return id;
            }
        } catch (IllegalArgumentException notBase64) {
            throw SearchErrors.unknownPage();
        }
        throw SearchErrors.unknownPage();
    }
}
