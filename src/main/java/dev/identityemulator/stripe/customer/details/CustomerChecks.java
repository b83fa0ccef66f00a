package dev.identityemulator.stripe.customer.details;

import dev.identityemulator.api.error.ApiErrors;
import dev.identityemulator.api.error.ParamErrors;
import dev.identityemulator.api.params.FieldUpdate;
import dev.identityemulator.api.params.value.EmailParam;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks the values of a customer's parameters, in the order of their names. */
final class CustomerChecks {

    private static final int LONGEST_PHONE = 20;
    private static final int LONGEST_EMAIL = 512;
    private static final long MOST_BALANCE = 99_999_999_999L;
    private static final long LAST_SEQUENCE = 1_000_000_000L;
    private static final Pattern PREFIX = Pattern.compile("[A-Z0-9]{1,12}");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*");

    private CustomerChecks() {}

    static void check(CustomerChange change) {
        var address = change.address().given();
        if (address != null) {
            address.check("address");
        }
        range("balance", change.balance(), -MOST_BALANCE, MOST_BALANCE);
        source("default_source", change.defaultSource());
        email(change.emailAfter(null));
        var prefix = change.invoicePrefix().given();
        if (prefix != null && !PREFIX.matcher(prefix).matches()) {
            throw CustomerErrors.invalidPrefix();
        }
        if (change.invoiceSettings() != null) {
            change.invoiceSettings().check();
        }
        range("next_invoice_sequence", change.nextInvoiceSequence(), 1, LAST_SEQUENCE);
        phone("phone", change.phone());
        languages(change.preferredLocales().given());
        var shipping = change.shipping().given();
        if (shipping != null) {
            shipping.check("shipping");
        }
        source("source", change.source());
        if (change.tax() != null) {
            change.tax().check();
        }
    }

    static void phone(String param, FieldUpdate<String> phone) {
        var text = TrimmedText.after(phone, null);
        if (text != null && text.length() > LONGEST_PHONE) {
            throw CustomerErrors.phoneTooLong(param, text, LONGEST_PHONE);
        }
    }

    /** A payment method that is given with a new customer. */
    static void paymentMethod(@Nullable String id) {
        if (id != null && !PaymentIds.isPaymentMethod(id)) {
            throw ApiErrors.noSuchParam("PaymentMethod", id, "payment_method");
        }
    }

    private static void email(@Nullable String email) {
        EmailParam.check("email", email);
        if (email != null && email.length() > LONGEST_EMAIL) {
            throw ParamErrors.tooLong("email", email, LONGEST_EMAIL);
        }
    }

    private static void source(String param, @Nullable String id) {
        if (id != null && !PaymentIds.isTokenOrSource(id)) {
            throw ApiErrors.noSuchParam(param.equals("source") ? "token" : "source", id, param);
        }
    }

    private static void languages(@Nullable List<String> tags) {
        for (int i = 0; tags != null && i < tags.size(); i++) {
            if (!LANGUAGE.matcher(tags.get(i)).matches()) {
                throw CustomerErrors.notALanguage("preferred_locales[" + i + "]");
            }
        }
    }

    private static void range(String param, @Nullable Long value, long least, long most) {
        if (value != null && value < least) {
            throw ParamErrors.tooSmall(param, value, least);
        }
        if (value != null && value > most) {
            throw ParamErrors.tooLarge(param, value, most);
        }
    }
}
